import { projectOf } from '../../fixtures/scenes/scene.ts';
import { SCENES } from '../../fixtures/scenes/scenes.ts';

const OF_SCENES: ReadonlySet<string> = new Set(SCENES.map(projectOf));

/** The project of a capture, which is named by it and a number: `shop-2`. */
export function projectOfCapture(name: string): string {
  return name.replace(/-\d+$/, '');
}

/** True for the capture of a scene, of which it is stated what it shows. */
export function isOfScene(name: string): boolean {
  return OF_SCENES.has(projectOfCapture(name));
}
