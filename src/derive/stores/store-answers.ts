import type { EvidenceFor, EvidenceId } from '../../model/evidence/kinds.ts';

export const STORE_KINDS = [
  'postgresAccess',
  'postgresServers',
  'redisAccess',
  'redisServers',
  'serviceAccess',
  'rabbitServers',
  'ollamaServers',
] as const;

type Read = EvidenceFor<(typeof STORE_KINDS)[number]>;

export interface StoreAnswer {
  readonly text: string;
  readonly evidence: EvidenceId;
}

/** What came of asking stores and runtimes in their own protocol, by container: their version, or why they were not read. */
export function storeAnswers(read: Read): ReadonlyMap<string, StoreAnswer> {
  const servers = [...read.postgresServers, ...read.redisServers, ...read.rabbitServers, ...read.ollamaServers];
  const accesses = [...read.postgresAccess, ...read.redisAccess, ...read.serviceAccess];
  return new Map<string, StoreAnswer>([
    ...accesses.flatMap(({ container, notRead, evidence }) =>
      notRead ? ([[container, { text: `not read: ${notRead.message}`, evidence }]] as const) : [],
    ),
    ...servers.map(
      ({ container, version, evidence }) => [container, { text: `version ${version}`, evidence }] as const,
    ),
  ]);
}
