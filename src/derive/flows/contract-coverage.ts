import { CONTRACTS, type Contract } from '../../flows/contracts.ts';
import type { EvidenceId } from '../../model/evidence/kinds.ts';
import type { JudgedFlow, ReadSuite } from './judged-flows.ts';

/**
 * `broken`: something that proves it failed. `not established`: what would prove it came to no result. `excluded`: it was
 * not to run. `not covered`: nothing proves it.
 */
export type ContractStatus = 'proven' | 'broken' | 'not established' | 'excluded' | 'not covered';

/** Something that says it proves a contract: a flow, or a test suite of the team. */
export interface Proof {
  readonly name: string;
  readonly status: Exclude<ContractStatus, 'not covered'>;
  readonly cause?: string;
  readonly evidence: readonly EvidenceId[];
}

export interface CoveredContract {
  readonly contract: Contract;
  /** `built-in`, `own` of a flow file, or `unknown`: named by a flow or a suite, and described nowhere. */
  readonly origin: 'built-in' | 'own' | 'unknown';
  readonly status: ContractStatus;
  readonly proofs: readonly Proof[];
}

const REMEDY = 'Read what the flow observed, and correct the service or the flow.';

/**
 * Every contract with what became of it: the built-in ones first, then those of the flow files, then others that are named.
 *
 * @param suites imported suites by what they cover
 */
export function contractCoverage(
  suite: ReadSuite | undefined,
  flows: readonly JudgedFlow[],
  suites: readonly (Proof & { readonly covers: readonly string[] })[] = [],
): readonly CoveredContract[] {
  const proofs = [...flows.map((flow) => ({ ...flowProof(flow), covers: flow.declared.covers })), ...suites];
  const own = (suite?.contracts ?? []).map(({ id, title, remedy = REMEDY }) => ({ id, title, remedy }));
  const known = [...CONTRACTS, ...own];
  const named = [...new Set(proofs.flatMap(({ covers }) => covers))].filter((id) =>
    known.every((one) => one.id !== id),
  );
  const unknown = named.map((id) => ({ id, title: id, remedy: REMEDY }));
  const covered = (origin: CoveredContract['origin']) => (contract: Contract) => {
    const of = proofs.filter(({ covers }) => covers.includes(contract.id));
    return { contract, origin, status: statusOf(of), proofs: of };
  };
  return [...CONTRACTS.map(covered('built-in')), ...own.map(covered('own')), ...unknown.map(covered('unknown'))];
}

function flowProof({ declared, verdict, cause, evidence }: JudgedFlow): Proof {
  const status = FLOW_STATUS[verdict];
  return { name: declared.id, status, ...(cause !== undefined && { cause }), evidence };
}

const FLOW_STATUS = {
  passed: 'proven',
  failed: 'broken',
  errored: 'not established',
  blocked: 'not established',
  'not-run': 'not established',
  excluded: 'excluded',
} as const;

/** One failure breaks it; else one proof is enough. */
function statusOf(proofs: readonly Proof[]): ContractStatus {
  const first = (['broken', 'proven', 'not established', 'excluded'] as const).find((status) =>
    proofs.some((proof) => proof.status === status),
  );
  return first ?? 'not covered';
}
