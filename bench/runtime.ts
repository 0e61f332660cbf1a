import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { command } from '../fixtures/engine/command.ts';
import { provideEngine } from '../fixtures/engine/provide-engine.ts';
import { PROJECT_ROOT } from '../tools/project-root.ts';
import { type Contender, ratioLines, sideBySide } from './side-by-side.ts';

// The runtime audit of projects with 6 and 50 containers, against a bare client that does the same reads of the same
// engine, and against the docker command called once per container. `npm run build` first.

const ROUNDS = 3;
const SIZES = [6, 50];

const engine = await provideEngine();
const folder = await mkdtemp(join(tmpdir(), 'gates-bench-'));
const node = process.execPath;

for (const size of SIZES) {
  const project = `gates_bench_${size}`;
  const compose = [...engine.compose, '-p', project, '-f', join(folder, 'compose.yaml')];
  await writeFile(join(folder, 'compose.yaml'), composeFile(size));
  await command([...compose, 'up', '-d', '--quiet-pull'], { environment: engine.environment, timeoutMs: 300_000 });
  try {
    process.stdout.write(`${size} containers\n${ratioLines(sideBySide(contenders(project, size), ROUNDS))}`);
  } finally {
    await command([...compose, 'down', '-t', '0'], { environment: engine.environment, timeoutMs: 300_000 });
  }
}
await rm(folder, { recursive: true });

function contenders(project: string, size: number): Contender[] {
  const socket = engine.dockerHost.replace('unix://', '');
  const reads = [node, `${PROJECT_ROOT}/bench/engine-reads.mjs`, socket, project];
  const report = ['--out', join(folder, 'gates-report')];
  const audit = ['run', 'g2', '-p', project, '-H', engine.dockerHost, '--quiet', ...report];
  const environment = ['env', `DOCKER_HOST=${engine.dockerHost}`];
  const each = `for id in $(docker ps -q --filter label=com.docker.compose.project=${project}); do
    docker inspect $id; docker top $id; docker logs --tail 2000 $id; docker stats --no-stream $id; done`;
  return [
    { name: 'bare client, the same reads', argv: [...reads, 'yes'], folder },
    { name: 'gates run g2', argv: [node, '--', `${PROJECT_ROOT}/bin/gates.js`, ...audit], folder },
    // Two seconds for each container: with fifty of them it would be the whole time of the measurement.
    ...(size < 10 ? [{ name: 'docker command per container', argv: [...environment, 'sh', '-c', each], folder }] : []),
  ];
}

/** Services that do nothing and say something. */
function composeFile(services: number): string {
  const service = (index: number) => `  service-${index}:
    image: \${NODE_IMAGE:-node:20-alpine}
    command: [sh, -c, "seq 1 200; exec sleep infinity"]
    stop_grace_period: 0s
`;
  return `services:\n${Array.from({ length: services }, (_, index) => service(index + 1)).join('')}`;
}
