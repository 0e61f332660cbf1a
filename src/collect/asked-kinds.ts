import type { EvidenceKind } from '../model/evidence/kinds.ts';

/** What is read by asking running containers over the network: unknown as long as the containers are. */
export const ASKED_KINDS: readonly EvidenceKind[] = [
  'portProbes',
  'httpExchanges',
  'postgresAccess',
  'postgresServers',
  'postgresActivity',
  'postgresSchemas',
  'redisAccess',
  'redisServers',
  'redisConfigurations',
  'redisSlowLogs',
  'redisKeys',
  'serviceAccess',
  'rabbitServers',
  'prometheusServers',
  'ollamaServers',
];
