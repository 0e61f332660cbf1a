import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ULTRA_AGENT_OS } from '../fixtures/stacks/places.ts';
import { PROJECT_ROOT } from '../tools/project-root.ts';
import { ratioLines, sideBySide } from './side-by-side.ts';

// Whole processes on one Compose file, against a Node that does nothing. `npm run build` first.

const ROUNDS = 15;
const folder = await mkdtemp(join(tmpdir(), 'gates-bench-'));
await cp(join(ULTRA_AGENT_OS, 'compose.yaml'), join(folder, 'compose.yaml'));
await writeFile(join(folder, '.env.template'), 'DB_PASSWORD=changeme\n');

const node = process.execPath;
const gates = (...args: string[]) => [node, '--', `${PROJECT_ROOT}/bin/gates.js`, ...args];
const dclint = [node, `${PROJECT_ROOT}/node_modules/dclint/bin/dclint.cjs`, 'compose.yaml'];
const contenders = [
  { name: 'node -e 0', argv: [node, '-e', '0'], folder },
  { name: 'gates --help', argv: gates('--help'), folder },
  { name: 'gates env check', argv: gates('env', 'check', '--env-file', '.env.template'), folder },
  { name: 'gates model', argv: gates('model'), folder },
  { name: 'gates run g1', argv: gates('run', 'g1', '--quiet', '--out', join(folder, 'gates-report')), folder },
  { name: 'dclint (a linter for Compose files)', argv: dclint, folder },
];
process.stdout.write(ratioLines(sideBySide(contenders, ROUNDS)));
await rm(folder, { recursive: true });
