import { readFile } from 'node:fs/promises';
import { PROJECT_ROOT } from '../project-root.ts';
import { SURFACES, type Surface } from './surface.ts';

/** Where one part of the surface is frozen. */
export function frozenFile(name: (typeof SURFACES)[number]): string {
  return `${PROJECT_ROOT}/tools/surface/frozen/${name}.txt`;
}

/** What was promised. */
export async function frozenSurface(): Promise<Surface> {
  const [commands, result, exitCodes, formats] = await Promise.all([
    frozenLines('commands'),
    frozenLines('result'),
    frozenLines('exit-codes'),
    frozenLines('formats'),
  ]);
  return { commands, result, 'exit-codes': exitCodes, formats };
}

async function frozenLines(name: (typeof SURFACES)[number]): Promise<readonly string[]> {
  return (await readFile(frozenFile(name), 'utf8')).trimEnd().split('\n');
}

/** The lines that are in the one and not in the other, with the part that they belong to. */
export function onlyIn(one: Surface, other: Surface): string[] {
  return SURFACES.flatMap((name) => {
    const there = new Set(other[name]);
    return one[name].filter((line) => !there.has(line)).map((line) => `${name}: ${line}`);
  });
}
