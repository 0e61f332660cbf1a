import type { Container } from '../../model/evidence/container.ts';
import type { Cited, ConsultedFor, DeepReadonly, EvidenceId, MissingPiece } from '../../model/evidence/kinds.ts';

/** What expectations are compared with. */
export const EXPECTED_OF = [
  'containers',
  'resourceUsage',
  'httpExchanges',
  'redisKeys',
  'postgresSchemas',
  'postgresActivity',
  'rabbitServers',
  'ollamaServers',
] as const;
export type ExpectedOf = ConsultedFor<(typeof EXPECTED_OF)[number]>;

/** One thing that was looked at for an expectation: a container, a queue. */
export interface Observed {
  readonly subject: string;
  readonly text: string;
  /** In the unit of the expectation; absent where the text alone tells that it is not met. */
  readonly value?: number;
  readonly names?: readonly string[];
  readonly evidence: EvidenceId;
}

export type ReadContainer = DeepReadonly<Cited<Container>>;
export type Unknown = { readonly reason: { readonly code: string; readonly message: string } };
export type Observation = readonly Observed[] | Unknown;

/** Why nothing is known of a subject: its missing piece, else that of all. */
export function reasonFor(missing: readonly MissingPiece[], subject: string): { code: string; message: string } {
  const piece = missing.find((one) => one.subject.includes(subject)) ?? missing.find((one) => one.subject === '*');
  return piece ?? { code: 'not-observed', message: 'it was not asked in this run, or could not be reached' };
}
