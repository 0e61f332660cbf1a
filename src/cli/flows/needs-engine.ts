import type { ReadFlowFile } from '../../collect/flow/read-flow-files.ts';
import type { Flow } from '../../model/flow/flow-file.ts';

const ASKS_ENGINE = ['log', 'waitUntil', 'compose', 'container'];

/** Whether flows speak of services: without an engine only addresses can be asked. */
export function needsEngine(files: readonly ReadFlowFile[]): boolean {
  return files.some(({ parsed: { content } }) => {
    const targets = Object.values(content?.targets ?? {});
    const secrets = Object.values(content?.secrets ?? {});
    return (
      targets.some(({ service }) => service !== undefined) ||
      secrets.some(({ containerEnv }) => containerEnv !== undefined) ||
      (content?.flows ?? []).some(speaksOfServices)
    );
  });
}

function speaksOfServices({ requires = [], steps, cleanup = [] }: Flow): boolean {
  return requires.length > 0 || [...steps, ...cleanup].some((step) => ASKS_ENGINE.some((kind) => kind in step));
}
