import type { Dockerfile } from '../../model/evidence/dockerfile.ts';
import type { Cited, DeepReadonly } from '../../model/evidence/kinds.ts';
import type { DeclaredService } from '../services/declared-services.ts';
import { usesService } from './service-reference.ts';

type ReadDockerfile = DeepReadonly<Cited<Dockerfile>>;

/** Where the official images of PostgreSQL, MySQL, MariaDB and MongoDB look for scripts on an empty data folder. */
const SCRIPTS = /^\/docker-entrypoint-initdb\.d(?:\/|$)/;

/** What tools and scripts that make or change a schema are called. */
const MIGRATION =
  /(?:^|[^a-z])(?:(?:auto)?migrat|seed(?:s|er|ing)?(?![a-z])|alembic|flyway|liquibase|dbmate|goose(?![a-z])|prisma (?:db|migrate)|init[-_]?db|db[-_]?(?:init|setup|prepare|schema)|database update)/i;

/**
 * What initialises a data store, in a few words: scripts in its own image or mounts, or a client that migrates it by
 * its name, command, environment or Dockerfile. Undefined where nothing of the kind is to be seen.
 */
export function initialisationOf(
  store: DeclaredService,
  services: readonly DeclaredService[],
  dockerfiles: readonly ReadDockerfile[],
): string | undefined {
  if (store.mounts.some(({ target }) => SCRIPTS.test(target))) return 'scripts in a mount';
  if (store.configs.some((name) => /init|schema|seed/i.test(name))) return 'scripts as a config';
  if (texts(store, dockerfiles).some((text) => text.includes('/docker-entrypoint-initdb.d')))
    return 'scripts in its image';
  const client = services.find(
    (service) => usesService(service, store) && texts(service, dockerfiles).some((text) => MIGRATION.test(text)),
  );
  return client && `migrations by ${client.name}`;
}

function texts(service: DeclaredService, dockerfiles: readonly ReadDockerfile[]): readonly string[] {
  const { name, image = '', command = [], entrypoint = [], environment } = service;
  const instructions = dockerfiles
    .filter(({ services }) => services.includes(name))
    .flatMap(({ stages }) => stages.flatMap((stage) => stage.instructions))
    .filter((instruction) => /^(?:CMD|ENTRYPOINT|COPY|ADD|RUN)$/.test(instruction.name));
  return [
    name,
    image,
    [...entrypoint, ...command].join(' '),
    ...environment.map((entry) => entry.name),
    ...instructions.map(({ text }) => text),
  ];
}
