import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { command } from '../../fixtures/engine/command.ts';
import { type FixtureEngine, provideEngine } from '../../fixtures/engine/provide-engine.ts';
import { PROJECT_ROOT } from '../../tools/project-root.ts';
import { NODE, PROGRAM } from '../program.ts';
import type { Row } from '../row.ts';
import { ENGINE_REST_MS, median, sideBySide } from '../side-by-side.ts';
import { usedBy } from '../used-by.ts';

const ROUNDS = 5;
/** Of the most memory that a run needs: when garbage is collected is a matter of chance. */
const READINGS = 5;
const MINUTES = 60_000;
/** With how many containers, how much longer than a bare client the audit may take, and how much memory it may need. */
const SIZES = [
  { size: 6, most: 1.35, megabytes: 110, dockerCommand: true },
  { size: 50, most: 1.3 },
  { size: 150, megabytes: 150 },
] as const;

/**
 * The runtime audit of projects, with statistics, against a bare client that does the same reads of the same engine, and
 * against the docker command called once per container.
 */
export async function runtime(): Promise<readonly Row[]> {
  const engine = await provideEngine();
  const rows: Row[] = [];
  for (const wanted of SIZES) rows.push(...(await ofProject(engine, wanted)));
  return [...rows, growth(rows)];
}

interface Wanted {
  readonly size: number;
  readonly most?: number;
  readonly megabytes?: number;
  readonly dockerCommand?: true;
}

async function ofProject(engine: FixtureEngine, wanted: Wanted): Promise<readonly Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'gates-bench-'));
  const project = `gates_bench_${wanted.size}`;
  const file = join(folder, 'compose.yaml');
  const compose = (...args: string[]) =>
    command([...engine.compose, '-p', project, '-f', file, ...args], {
      environment: engine.environment,
      timeoutMs: 10 * MINUTES,
    });
  await writeFile(file, composeFile(wanted.size));
  await compose('up', '-d', '--quiet-pull');
  try {
    return measured(engine, project, folder, wanted);
  } finally {
    const down = () => compose('down', '-t', '0');
    // Of many containers that are removed at once an old engine forgets an end of the network now and then.
    await down().catch(down);
    await rm(folder, { recursive: true });
  }
}

function measured(engine: FixtureEngine, project: string, folder: string, wanted: Wanted): readonly Row[] {
  const { size, most, megabytes, dockerCommand } = wanted;
  const audit = ['run', 'g2', '-p', project, '-H', engine.dockerHost, '--quiet', '--out', join(folder, 'out')];
  const socket = engine.dockerHost.replace('unix://', '');
  const each = `for id in $(docker ps -q --filter label=com.docker.compose.project=${project}); do
    docker inspect $id; docker top $id; docker logs --tail 2000 $id; docker stats --no-stream $id; done`;
  const took = sideBySide(
    [
      { name: 'bare', argv: [NODE, `${PROJECT_ROOT}/bench/engine-reads.mjs`, socket, project, 'yes'], folder },
      { name: 'gates', argv: [...PROGRAM, ...audit], folder },
      {
        name: 'docker',
        argv: dockerCommand ? ['env', `DOCKER_HOST=${engine.dockerHost}`, 'sh', '-c', each] : ['true'],
        folder,
      },
    ],
    ROUNDS,
    ENGINE_REST_MS,
  );
  const own = { what: `gates run g2, ${size} containers`, value: took.gates, unit: 'ms' } as const;
  const peaks = Array.from({ length: READINGS }, () => usedBy([...PROGRAM, ...audit], folder).peakMegabytes);
  const memory = { what: `${own.what}: most memory`, value: median(peaks), unit: 'MB' } as const;
  return [
    { ...own, beside: { name: 'bare client', value: took.bare }, ...(most !== undefined && { target: { most } }) },
    ...(dockerCommand ? [{ ...own, beside: { name: 'docker per container', value: took.docker } }] : []),
    { ...memory, ...(megabytes !== undefined && { target: { most: megabytes } }) },
  ];
}

/** What the hundred containers between the two larger projects cost. */
function growth(rows: readonly Row[]): Row {
  const of = (size: number) => rows.find(({ what }) => what.endsWith(` ${size} containers`))?.value ?? Number.NaN;
  const beside = { name: '50 containers', value: of(50) };
  return { what: 'gates run g2, 150 against 50', value: of(150), unit: 'ms', beside, target: { most: 2 } };
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
