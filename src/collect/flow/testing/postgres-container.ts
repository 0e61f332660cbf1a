import { setTimeout as sleep } from 'node:timers/promises';
import { command, succeeds } from '../../../../fixtures/engine/command.ts';
import type { FixtureEngine } from '../../../../fixtures/engine/provide-engine.ts';
import type { ServiceRoute } from '../../../model/evidence/service-access.ts';

/** A real Postgres server in a container of its own, which is removed with everything in it. */
export interface PostgresContainer {
  readonly route: ServiceRoute;
  /** Runs `psql` inside of it as the superuser: the part of its users, not of the flows. */
  psql(statement: string, database?: string): Promise<string>;
  docker(...words: readonly string[]): Promise<string>;
  readonly name: string;
  remove(): Promise<void>;
}

export const POSTGRES_PASSWORD = 'correct-horse-7';

/** Starts a server and waits until it takes connections. */
export async function postgresContainer({ environment }: FixtureEngine, name: string): Promise<PostgresContainer> {
  const docker = (...words: readonly string[]) => command(['docker', ...words], { environment });
  await docker('rm', '-f', '-v', name).catch(() => '');
  const image = environment['POSTGRES_IMAGE'] ?? 'postgres:15';
  await docker('run', '-d', '--name', name, '-e', `POSTGRES_PASSWORD=${POSTGRES_PASSWORD}`, image);
  const listens = ['docker', 'exec', name, 'sh', '-c', 'pg_isready -h 127.0.0.1 && sleep 1 && pg_isready -h 127.0.0.1'];
  while (!(await succeeds(listens, { environment }))) await sleep(200);
  const host = (await docker('inspect', '-f', '{{.NetworkSettings.IPAddress}}', name)).trim();
  return {
    name,
    docker,
    route: { via: 'container address', host, port: 5432 },
    psql: (statement, database = 'postgres') =>
      docker('exec', name, 'psql', '-U', 'postgres', '-d', database, '-Atqc', statement),
    remove: async () => void (await docker('rm', '-f', '-v', name)),
  };
}
