import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../tools/project-root.ts';
import { flowFile, postmanCollection, stepCiWorkflow } from '../five-requests/contenders.ts';
import { NODE, PROGRAM } from '../program.ts';
import type { Row } from '../row.ts';
import { type Contender, sideBySide } from '../side-by-side.ts';

const ROUNDS = 9;
const PEERS = process.env['BENCH_PEERS'] ?? '';

const WANTED = [
  { name: 'bare node:http client', most: 3 },
  { name: 'newman', most: 0.4 },
  { name: 'stepci', most: 0.25 },
];

/**
 * Five requests that depend on each other, with the same assertions in each tool: whole processes, against a client of
 * nothing but node:http. The other tools are measured when they are installed in a folder of their own, so that nobody
 * downloads them to work on this project:
 *
 *     npm install --prefix /tmp/bench-peers --ignore-scripts newman@6.2.2 stepci@2.8.2
 *     BENCH_PEERS=/tmp/bench-peers npm run bench -- five-requests
 */
export async function fiveRequests(): Promise<readonly Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'gates-bench-'));
  const server = spawn(NODE, [`${PROJECT_ROOT}/bench/five-requests/server.mjs`], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const origin = `http://127.0.0.1:${await firstLine(server)}`;
    return rows(sideBySide(await contenders(folder, origin), ROUNDS));
  } finally {
    server.kill();
    await rm(folder, { recursive: true });
  }
}

function rows(took: Readonly<Record<string, number>>): Row[] {
  const own = { what: 'a flow of five requests', value: took['gates'] ?? Number.NaN, unit: 'ms' } as const;
  return WANTED.flatMap(({ name, most }): Row[] => {
    const value = took[name];
    return value === undefined ? [] : [{ ...own, beside: { name, value }, target: { most } }];
  });
}

async function contenders(folder: string, origin: string): Promise<Contender[]> {
  await writeFile(join(folder, 'compose.yaml'), 'services: { server: { image: none } }\n');
  await writeFile(join(folder, 'five.flow.yaml'), flowFile(origin));
  await writeFile(join(folder, 'five.postman.json'), postmanCollection(origin));
  await writeFile(join(folder, 'five.stepci.yml'), stepCiWorkflow(origin));
  await writeFile(join(folder, 'gates.yaml'), 'flows: { files: [five.flow.yaml] }\n');
  const gates = [...PROGRAM, 'flows', 'run', '--quiet', '--out', join(folder, 'gates-report')];
  const quiet = ['env', 'STEPCI_DISABLE_ANALYTICS=1'];
  const others = [
    { name: 'newman', argv: [NODE, join(PEERS, 'node_modules/newman/bin/newman.js'), 'run', 'five.postman.json'] },
    {
      name: 'stepci',
      argv: [...quiet, NODE, join(PEERS, 'node_modules/stepci/dist/index.js'), 'run', 'five.stepci.yml'],
    },
  ].filter(({ name }) => PEERS !== '' && existsSync(join(PEERS, 'node_modules', name)));
  return [
    { name: 'bare node:http client', argv: [NODE, `${PROJECT_ROOT}/bench/five-requests/bare-client.mjs`, origin] },
    { name: 'gates', argv: gates },
    ...others,
  ].map((contender) => ({ ...contender, folder }));
}

function firstLine({ stdout }: ChildProcess): Promise<string> {
  return new Promise((resolve) => stdout?.once('data', (chunk: Buffer) => resolve(chunk.toString().trim())));
}
