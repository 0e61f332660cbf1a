import type { ConsultedFor, DeepReadonly } from '../../model/evidence/kinds.ts';
import type { ServiceAccess } from '../../model/evidence/service-access.ts';
import { compareText } from '../../shared/compare.ts';
import { scalar } from '../init/lines.ts';
import { type Diagnosis, ok, warning } from './diagnosis.ts';

/** How stores were asked, and what came of it. */
export const STORES = [
  'postgresAccess',
  'postgresServers',
  'redisAccess',
  'redisServers',
  'serviceAccess',
  'rabbitServers',
  'prometheusServers',
  'ollamaServers',
] as const;
type Seen = ConsultedFor<(typeof STORES)[number]>;

/** For every store that speaks a protocol of its own: whether it was read, as whom, and where the password was found. */
export function credentialsDiagnoses(seen: Seen): Diagnosis[] {
  const asked = [...seen.postgresAccess.pieces, ...seen.redisAccess.pieces, ...seen.serviceAccess.pieces];
  const failed = STORES.flatMap((kind) => seen[kind].missing);
  const ordered = asked.toSorted((a, b) => compareText(a.service, b.service));
  return ordered.map((access) => {
    const lost = failed.find(({ subject }) => subject.includes(access.container));
    return credentials(access, access.notRead ?? lost);
  });
}

function credentials(
  { service, credentials: used, container }: DeepReadonly<ServiceAccess>,
  unread: { readonly code: string; readonly message: string } | undefined,
): Diagnosis {
  const about = `credentials ${service}`;
  const asked = used === undefined ? 'without credentials' : `${asWhom(used.user)}with ${used.from}`;
  if (!unread) return ok(about, `${container} was read ${asked}`);
  const fix = unread.code.startsWith('credentials')
    ? `In gates.yaml, services: ${scalar(service)}: credentials: { user: NAME, passwordEnv: VARIABLE }, or credentials: from-containers for all of them.`
    : 'See `gates run g2` for what follows from it; a role that may only read is enough.';
  return warning(about, `${container} was not read (${asked}): ${unread.message}`, fix);
}

function asWhom(user: string | undefined): string {
  return user === undefined ? '' : `as ${user} `;
}
