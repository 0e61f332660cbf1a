import type { DeepReadonly } from '../../model/evidence/kinds.ts';
import type { PostgresServer } from '../../model/evidence/postgres-server.ts';

/** A setting as the server has it, with its unit: `off`, `300s`; undefined when its version does not know it. */
export function postgresSetting(server: DeepReadonly<PostgresServer>, wanted: string): string | undefined {
  const found = server.settings.find(({ name }) => name === wanted);
  return found && `${found.setting}${found.unit ?? ''}`;
}
