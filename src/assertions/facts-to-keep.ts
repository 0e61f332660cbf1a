import type { AssertionOutcome } from '../model/evidence/assertion-outcome.ts';

/**
 * The outcomes that must be kept as facts because what is stored cannot decide them: those that come out otherwise
 * when the masked record is judged by the masked expectation.
 *
 * @param live outcomes on what was really seen, in words that are masked
 * @param stored outcomes on what is stored
 */
export function factsToKeep(
  live: readonly AssertionOutcome[],
  stored: readonly AssertionOutcome[],
): AssertionOutcome[] {
  return live
    .filter((outcome) => {
      const again = stored.find(({ what, level }) => what === outcome.what && level === outcome.level);
      return again?.verdict !== outcome.verdict;
    })
    .map((outcome) => ({ ...outcome, atCapture: true }));
}
