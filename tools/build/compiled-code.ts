import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { DECLARED, type StagedParts, stagedParts } from '../../fixtures/faults/matrix/staged-parts.ts';

const SYSTEM = 'fixtures/systems/dev-tools-before';
const CAPTURE = 'fixtures/captures/ultra-agent-os-enterprise';
const FLOW_FILE = 'shop.flow.yaml';

/** One run of the program: the folder to be in, and the words behind `gates`. */
type Run = readonly [folder: string, ...command: string[]];

/**
 * Keeps beside the code what V8 makes of it while the program does what it mostly does: shows its help, audits files and
 * a system, runs flows, and judges a capture. Another V8 compiles the code anew.
 */
export async function keepCompiledCode(root: string, out = 'dist'): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'gates-build-'));
  const parts = await stagedParts();
  const engine = await parts.engine();
  try {
    await cp(`${root}/${SYSTEM}`, join(folder, 'system'), { recursive: true });
    await cp(`${root}/${CAPTURE}`, join(folder, 'capture'), { recursive: true });
    await writeShop(join(folder, 'shop'), parts);
    const program = [`${root}/tools/build/run-and-compile.mjs`, `${root}/${out}/main.cjs`];
    const runs = runsIn(folder, engine.endpoint.url);
    await promisify(execFile)(process.execPath, [...program, JSON.stringify(runs)]);
  } finally {
    await engine.close();
    await parts.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** What tells of the staged system: its settings, and flows that ask it. JSON is YAML. */
async function writeShop(folder: string, { ports }: StagedParts): Promise<void> {
  await mkdir(folder);
  const step = (id: string, path: string, expect: object) => ({ id, http: { target: 'web', path }, expect });
  const flow = {
    id: 'health',
    title: 'The shop is healthy',
    priority: 'P1',
    covers: ['health.ready'],
    effects: 'read',
    steps: [
      { ...step('health', '/health', { status: 200 }), capture: { status: { json: '$.status' } } },
      step('ready', '/ready', { status: 200, json: { '$.status': 'ready' } }),
    ],
  };
  const targets = { web: { url: `http://127.0.0.1:${ports.web}`, protocol: 'http' } };
  const compose = { name: 'shop', services: { web: { image: 'shop/web:1' }, db: { image: 'postgres:15' } } };
  await writeFile(join(folder, 'compose.yaml'), JSON.stringify(compose));
  await writeFile(join(folder, FLOW_FILE), JSON.stringify({ version: 1, suite: 'shop', targets, flows: [flow] }));
  await writeFile(join(folder, 'gates.yaml'), JSON.stringify({ ...DECLARED, flows: { files: [FLOW_FILE] } }));
}

function runsIn(folder: string, engine: string): readonly Run[] {
  const written = ['--quiet', '--out', join(folder, 'out')];
  const [system, shop] = [join(folder, 'system'), join(folder, 'shop')];
  return [
    [system, '--help'],
    [system, 'run', 'g1', ...written],
    [shop, 'run', 'g2', '--host', engine, ...written],
    [shop, 'flows', 'run', ...written],
    [system, 'evaluate', join(folder, 'capture'), ...written],
  ];
}
