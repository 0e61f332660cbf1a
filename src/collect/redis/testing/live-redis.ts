import { setTimeout as sleep } from 'node:timers/promises';
import { command, succeeds } from '../../../../fixtures/engine/command.ts';
import type { FixtureEngine } from '../../../../fixtures/engine/provide-engine.ts';
import type { Container } from '../../../model/evidence/container.ts';
import { shapeContainer } from '../../engine/shape-container.ts';

/** A real Redis server in a container of its own, which is removed with everything in it. */
export interface LiveRedis {
  readonly name: string;
  /** What the engine tells of it, as the collector gets it. */
  container(): Promise<Container>;
  /** Runs `redis-cli` inside of it: the part of its users, not of the audit. */
  cli(...words: readonly string[]): Promise<string>;
  docker(...words: readonly string[]): Promise<string>;
  remove(): Promise<void>;
}

/** Starts a server with options of its own and waits until it takes connections. */
export async function liveRedis(
  { environment }: FixtureEngine,
  project: string,
  options: readonly string[],
): Promise<LiveRedis> {
  const name = `${project}-redis-1`;
  const docker = (...words: readonly string[]) => command(['docker', ...words], { environment });
  const labels = [`com.docker.compose.project=${project}`, 'com.docker.compose.service=redis'];
  await docker('rm', '-f', '-v', name).catch(() => '');
  const image = environment['REDIS_IMAGE'] ?? 'redis:7.2-bookworm';
  const run = ['run', '-d', '--name', name, ...labels.flatMap((label) => ['--label', label])];
  await docker(...run, image, 'redis-server', '--protected-mode', 'no', ...options);
  const listens = ['docker', 'exec', name, 'sh', '-c', 'redis-cli ping | grep -Eq "PONG|NOAUTH|MASTERDOWN|max number"'];
  while (!(await succeeds(listens, { environment }))) await sleep(100);
  return {
    name,
    docker,
    cli: (...words) => docker('exec', name, 'redis-cli', ...words),
    container: async () => {
      const [inspected] = JSON.parse(await docker('inspect', name)) as Parameters<typeof shapeContainer>;
      return shapeContainer(inspected);
    },
    remove: async () => void (await docker('rm', '-f', '-v', name)),
  };
}
