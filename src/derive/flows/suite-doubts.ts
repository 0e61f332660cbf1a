import type { Container } from '../../model/evidence/container.ts';
import type { ImportedSuite } from '../../model/evidence/imported-suite.ts';
import type { Cited, DeepReadonly } from '../../model/evidence/kinds.ts';
import { durationText } from '../../shared/duration-text.ts';

export type ReadImportedSuite = DeepReadonly<Cited<ImportedSuite>>;
type ReadContainer = DeepReadonly<Cited<Container>>;

/** Results of another day are results of another system. */
const USUAL_MAX_AGE_MS = 24 * 3_600_000;

/** Why the results of a suite say nothing about the system that runs now. */
export interface SuiteDoubt {
  readonly why: 'too old' | 'older than the containers' | 'from the future';
  readonly observed: string;
  readonly expected: string;
}

/** @param takenAt when the run began, ISO 8601 */
export function suiteDoubts(
  suite: ReadImportedSuite,
  takenAt: string,
  containers: readonly ReadContainer[],
): readonly SuiteDoubt[] {
  const ranAt = Date.parse(suite.ranAt);
  const age = Date.parse(takenAt) - ranAt;
  const { maxAgeMs = USUAL_MAX_AGE_MS } = suite;
  const newest = containers
    .filter(({ oneOff, state }) => !oneOff && state.running)
    .toSorted((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt))[0];
  const doubts: SuiteDoubt[] = [];
  if (age > maxAgeMs)
    doubts.push({ why: 'too old', observed: `ran ${ageText(age)} ago`, expected: `at most ${ageText(maxAgeMs)}` });
  if (age < -60_000)
    doubts.push({ why: 'from the future', observed: `ran at ${suite.ranAt}`, expected: `before ${takenAt}` });
  if (newest && Date.parse(newest.createdAt) > ranAt)
    doubts.push({
      why: 'older than the containers',
      observed: `ran at ${suite.ranAt}; ${newest.name} was created at ${newest.createdAt}`,
      expected: 'results from after the last container was created',
    });
  return doubts;
}

function ageText(ms: number): string {
  return durationText(ms / 1000);
}
