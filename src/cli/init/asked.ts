import type { ConsultedFor } from '../../model/evidence/kinds.ts';

/** What a settings file is drafted from. */
export const ASKED = [
  'composeProject',
  'engine',
  'population',
  'containers',
  'resourceUsage',
  'httpExchanges',
  'postgresAccess',
  'postgresSchemas',
  'redisAccess',
  'serviceAccess',
  'rabbitServers',
  'ollamaServers',
] as const;

/** What was seen of it. */
export type Seen = ConsultedFor<(typeof ASKED)[number]>;
