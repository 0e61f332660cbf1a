import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ULTRA_AGENT_OS } from '../../fixtures/stacks/places.ts';
import { PROJECT_ROOT } from '../../tools/project-root.ts';
import { NODE, PROGRAM } from '../program.ts';
import type { Row } from '../row.ts';
import { sideBySide } from '../side-by-side.ts';

const ROUNDS = 15;

/** Whole processes on one Compose file, against a Node that does nothing, and a linter for Compose files. */
export async function start(): Promise<readonly Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'gates-bench-'));
  try {
    await cp(join(ULTRA_AGENT_OS, 'compose.yaml'), join(folder, 'compose.yaml'));
    await writeFile(join(folder, '.env.template'), 'DB_PASSWORD=changeme\n');
    return rows(sideBySide(contenders(folder), ROUNDS));
  } finally {
    await rm(folder, { recursive: true });
  }
}

function contenders(folder: string) {
  const run = ['run', 'g1', '--quiet', '--out', join(folder, 'gates-report')];
  return [
    { name: 'nothing', argv: [NODE, '-e', '0'], folder },
    { name: 'help', argv: [...PROGRAM, '--help'], folder },
    { name: 'environment', argv: [...PROGRAM, 'env', 'check', '--env-file', '.env.template'], folder },
    { name: 'model', argv: [...PROGRAM, 'model'], folder },
    { name: 'run', argv: [...PROGRAM, ...run], folder },
    { name: 'dclint', argv: [NODE, `${PROJECT_ROOT}/node_modules/dclint/bin/dclint.cjs`, 'compose.yaml'], folder },
  ] as const;
}

function rows(took: Readonly<Record<'nothing' | 'help' | 'environment' | 'model' | 'run' | 'dclint', number>>): Row[] {
  const nothing = { name: 'node -e 0', value: took.nothing };
  const dclint = { name: 'dclint', value: took.dclint };
  return [
    { what: 'gates --help', value: took.help, unit: 'ms', beside: nothing, target: { most: 1.5 } },
    { what: 'gates env check', value: took.environment, unit: 'ms', beside: nothing },
    { what: 'gates model, one file', value: took.model, unit: 'ms', beside: dclint },
    { what: 'gates run g1, one file', value: took.run, unit: 'ms', beside: dclint, target: { most: 0.5 } },
  ];
}
