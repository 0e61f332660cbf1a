import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../tools/project-root.ts';
import { flowFile, postmanCollection, stepCiWorkflow } from './five-requests/contenders.ts';
import { type Contender, ratioLines, sideBySide } from './side-by-side.ts';

// Five requests that depend on each other, with the same assertions in each tool: whole processes, against a client of
// nothing but node:http. `npm run build` first. The other tools are measured when they are installed in a folder of their
// own, so that nobody downloads them to work on this project:
//   npm install --prefix /tmp/bench-peers --ignore-scripts newman@6.2.2 stepci@2.8.2
//   BENCH_PEERS=/tmp/bench-peers npx tsx bench/flows.ts

const ROUNDS = 9;
const peers = process.env['BENCH_PEERS'] ?? '';
const folder = await mkdtemp(join(tmpdir(), 'gates-bench-'));
const server = spawn(process.execPath, [`${PROJECT_ROOT}/bench/five-requests/server.mjs`], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
try {
  const origin = `http://127.0.0.1:${await firstLine(server)}`;
  process.stdout.write(ratioLines(sideBySide(await contenders(origin), ROUNDS)));
} finally {
  server.kill();
  await rm(folder, { recursive: true });
}

async function contenders(origin: string): Promise<Contender[]> {
  const node = process.execPath;
  await writeFile(join(folder, 'compose.yaml'), 'services: { server: { image: none } }\n');
  await writeFile(join(folder, 'five.flow.yaml'), flowFile(origin));
  await writeFile(join(folder, 'five.postman.json'), postmanCollection(origin));
  await writeFile(join(folder, 'five.stepci.yml'), stepCiWorkflow(origin));
  await writeFile(join(folder, 'gates.yaml'), 'flows: { files: [five.flow.yaml] }\n');
  const gates = [`${PROJECT_ROOT}/bin/gates.js`, 'flows', 'run', '--quiet', '--out', join(folder, 'gates-report')];
  const quiet = ['env', 'STEPCI_DISABLE_ANALYTICS=1'];
  const others = [
    { name: 'newman', argv: [node, join(peers, 'node_modules/newman/bin/newman.js'), 'run', 'five.postman.json'] },
    {
      name: 'stepci',
      argv: [...quiet, node, join(peers, 'node_modules/stepci/dist/index.js'), 'run', 'five.stepci.yml'],
    },
  ].filter(({ name }) => peers !== '' && existsSync(join(peers, 'node_modules', name)));
  return [
    { name: 'bare node:http client', argv: [node, `${PROJECT_ROOT}/bench/five-requests/bare-client.mjs`, origin] },
    { name: 'gates flows run', argv: [node, '--', ...gates] },
    ...others,
  ].map((contender) => ({ ...contender, folder }));
}

function firstLine({ stdout }: ChildProcess): Promise<string> {
  return new Promise((resolve) => stdout?.once('data', (chunk: Buffer) => resolve(chunk.toString().trim())));
}
