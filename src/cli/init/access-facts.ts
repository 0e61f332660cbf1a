import type { Seen } from './asked.ts';
import type { AccessFacts } from './facts.ts';

/** How a store was asked that takes a password; undefined for a service that was not, or that lets everybody in. */
export function accessOf(
  service: string,
  { postgresAccess, redisAccess, serviceAccess }: Seen,
): AccessFacts | undefined {
  const all = [...postgresAccess.pieces, ...redisAccess.pieces, ...serviceAccess.pieces];
  const own = all.find((access) => access.service === service);
  if (!own?.credentials && !own?.notRead?.code.startsWith('credentials')) return undefined;
  const variable = `${service.toUpperCase().replaceAll(/[^A-Z\d]+/g, '_')}_PASSWORD`;
  return { user: own.credentials?.user, variable, read: own.notRead === undefined && own.credentials !== undefined };
}
