import type { Startable } from '../../services/described.ts';
import { knownImage } from '../../services/identify.ts';
import { knownService } from '../../services/identify-service.ts';
import type { DeclaredService } from '../services/declared-services.ts';

/** What a document can mean by a name: a service of the Compose files, or one that runs. */
export type NameableService = Startable & Pick<DeclaredService, 'name' | 'containerName'>;

/**
 * The service that a document means: by its name or container name, with or without `-service` behind it, or because it
 * is the only one of a well-known kind (`PostgreSQL` for a service `db` with the image `postgres`).
 */
export function serviceMeant<S extends NameableService>(label: string, services: readonly S[]): S | undefined {
  const meant = plain(label);
  if (meant === '') return undefined;
  const byName = services.find(({ name, containerName }) =>
    [name, containerName ?? ''].some((own) => plain(own) === meant),
  );
  if (byName) return byName;
  const kind = knownImage(meant)?.kind;
  if (kind === undefined) return undefined;
  const ofKind = services.filter((service) => knownService(service)?.kind === kind);
  return ofKind.length === 1 ? ofKind[0] : undefined;
}

function plain(label: string): string {
  return label
    .toLowerCase()
    .replace(/\(.*$/, '')
    .replaceAll(/[^\p{L}\p{N}._-]+/gu, '-')
    .replaceAll(/^[-_.]+|[-_.]+$/g, '')
    .replace(/[-_](?:service|server|container)$/, '');
}
