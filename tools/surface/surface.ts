import { createHash } from 'node:crypto';
import * as z from 'zod';
import { FILE_FORMAT_NAMES } from '../../reports/file-formats.ts';
import { REPORTERS } from '../../reports/reporters.ts';
import { buildProgram } from '../../src/cli/program.ts';
import { EXIT_CODES } from '../../src/evaluate/exit-code.ts';
import { RunResult } from '../../src/model/result.ts';
import { commandSurface } from './command-surface.ts';
import { jsonSurface } from './json-surface.ts';

/** What scripts and pipelines depend on, a line each; the name is that of the file that freezes it. */
export type Surface = Readonly<Record<(typeof SURFACES)[number], readonly string[]>>;

export const SURFACES = ['commands', 'result', 'exit-codes', 'formats'] as const;

/** What this version offers. */
export function presentSurface(): Surface {
  return {
    commands: commandSurface(buildProgram(() => {})),
    result: jsonSurface(z.toJSONSchema(RunResult, { io: 'input' })),
    'exit-codes': Object.entries(EXIT_CODES).map(([name, code]) => `${code} ${name}`),
    formats: [
      ...Object.keys(REPORTERS).map((name) => `--format ${name}`),
      ...FILE_FORMAT_NAMES.map((name) => `--report ${name}`),
    ],
  };
}

/** A short name for all that is frozen, by which the changelog says that it knows of it. */
export function surfaceDigest(surface: Surface): string {
  const text = SURFACES.flatMap((name) => surface[name]).join('\n');
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
