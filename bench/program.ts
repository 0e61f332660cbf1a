import { PROJECT_ROOT } from '../tools/project-root.ts';

export const NODE = process.execPath;

/** The program as it was built, started as a shell does; its arguments come behind. */
export const PROGRAM: readonly string[] = [`${PROJECT_ROOT}/bin/gates.cjs`];
