import { knownService } from '../services/identify.ts';
import type { DeclaredService } from './declared-services.ts';

/**
 * The service that a document means: by its name or container name, with or without `-service` behind it, or because it
 * is the only one of a well-known kind (`PostgreSQL` for a service `db` with the image `postgres`).
 */
export function serviceMeant(label: string, services: readonly DeclaredService[]): DeclaredService | undefined {
  const meant = plain(label);
  if (meant === '') return undefined;
  const byName = services.find(({ name, containerName }) =>
    [name, containerName ?? ''].some((own) => plain(own) === meant),
  );
  if (byName) return byName;
  const kind = knownService(meant)?.kind;
  if (kind === undefined) return undefined;
  const ofKind = services.filter(({ image }) => image !== undefined && knownService(image)?.kind === kind);
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
