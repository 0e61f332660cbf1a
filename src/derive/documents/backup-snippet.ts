import { knownService } from '../../services/identify-service.ts';
import type { DeclaredService } from '../services/declared-services.ts';
import { serviceSnippet, yamlText } from '../services/service-snippet.ts';

/** What writes all databases of a server to its output, by the programs of its own image, and who is asked. */
const DUMPS: Readonly<Record<string, { readonly command: string; readonly host: string }>> = {
  postgres: { command: 'pg_dumpall --clean', host: 'PGHOST' },
  mysql: { command: 'mysqldump --all-databases --single-transaction --host "$$MYSQL_HOST"', host: 'MYSQL_HOST' },
  mariadb: { command: 'mariadb-dump --all-databases --single-transaction --host "$$MYSQL_HOST"', host: 'MYSQL_HOST' },
};

/** A service that dumps a database into a folder of the host, to be run by a timer; undefined for other stores. */
export function backupSnippet(store: DeclaredService): string | undefined {
  const kind = knownService(store)?.kind ?? '';
  const dump = Object.hasOwn(DUMPS, kind) ? DUMPS[kind] : undefined;
  if (dump === undefined) return undefined;
  const name = `${store.name}-backup`;
  const script = `${dump.command} | gzip > /backup/$$(date +%F).sql.gz`;
  return serviceSnippet({ name }, [
    `profiles: [backup] # docker compose run --rm ${yamlText(name)}, by a timer of the host`,
    `image: ${yamlText(store.image ?? kind)}`,
    `environment: { ${dump.host}: ${yamlText(store.name)} } # and the user and password it takes`,
    `entrypoint: ["sh", "-c", ${JSON.stringify(script)}]`,
    'volumes: ["./backup:/backup"] # to be copied to another place',
    `networks: [${store.networks.map((network) => yamlText(network.name)).join(', ')}]`,
  ]);
}
