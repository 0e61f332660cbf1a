import type { Container } from '../../model/evidence/container.ts';
import type { Cited, DeepReadonly } from '../../model/evidence/kinds.ts';
import type { Proof } from './contract-coverage.ts';
import { type ReadImportedSuite, type SuiteDoubt, suiteDoubts } from './suite-doubts.ts';

/** A test suite of the team as proof of the contracts that the settings say it covers. */
export type SuiteProof = Proof & { readonly covers: readonly string[] };

/** @param takenAt when the run began, ISO 8601 */
export function suiteProofs(
  suites: readonly ReadImportedSuite[],
  takenAt: string,
  containers: readonly DeepReadonly<Cited<Container>>[],
): readonly SuiteProof[] {
  return suites.map((suite) => suiteProof(suite, suiteDoubts(suite, takenAt, containers)));
}

/** Results that are in doubt, or of which nothing passed, establish nothing. */
function suiteProof(suite: ReadImportedSuite, doubts: readonly SuiteDoubt[]): SuiteProof {
  const { name, totals, faults, evidence, covers } = suite;
  const proof = { name, covers, evidence: [evidence] };
  if (totals.failed + totals.errored > 0) return { ...proof, status: 'broken', cause: 'cases of it failed' };
  const [doubt] = doubts;
  if (doubt) return { ...proof, status: 'not established', cause: doubt.observed };
  if (faults.length > 0) return { ...proof, status: 'not established', cause: 'not all of it could be read' };
  if (totals.passed + totals.flaky === 0) return { ...proof, status: 'not established', cause: 'no case passed' };
  return { ...proof, status: 'proven' };
}
