import type { FindingDraft, Judgement } from '../../model/check.ts';
import type { MissingPiece } from '../../model/evidence/kinds.ts';
import { containerSubject } from '../services/container-subject.ts';
import type { DeclaredProject } from '../services/declared-services.ts';
import { judgeDeclared } from '../services/judge-declared.ts';
import { declaredBesideRunning, whyNotComparable } from './declared-beside-running.ts';
import type { Compare, Comparison, Difference, ReadImage, RunningContainer } from './difference.ts';
import { unsetVariables } from './unset-variables.ts';

export interface DriftEvidence {
  readonly composeProject: DeclaredProject;
  readonly containers: readonly RunningContainer[];
  readonly images: readonly ReadImage[];
}

/**
 * Judges whether the containers run with one family of fields as it is declared.
 *
 * @param untold what of these fields the engine does not tell, and so nobody compared
 */
export function judgeDrift(
  { composeProject, containers, images }: DriftEvidence,
  compare: Compare,
  untold: (comparisons: readonly Comparison[]) => readonly MissingPiece[] = () => [],
): Judgement {
  const unclear = whyNotComparable(composeProject);
  if (unclear !== undefined) return { verdict: 'not-applicable', reason: unclear };
  const comparisons = declaredBesideRunning(composeProject, containers, images);
  const compared = comparisons.flatMap((comparison) => {
    const differences = compare(comparison);
    return differences === undefined ? [] : [{ ...comparison, differences, evidence: comparison.container.evidence }];
  });
  const findings = compared.flatMap((comparison) =>
    comparison.differences.map((difference) => findingOf(comparison, difference)),
  );
  const whyNotApplicable = 'no container of a declared service was captured with these fields';
  const judgement = judgeDeclared(composeProject, compared, findings, whyNotApplicable);
  return { ...judgement, unobserved: untold(comparisons) };
}

function findingOf(comparison: Comparison, difference: Difference): FindingDraft {
  const { project, service, container, image } = comparison;
  const { keys, at, message, declared, running } = difference;
  const written = keys.map((key) => service.keys[key]).find((place) => place !== undefined);
  const unset = unsetVariables(comparison, difference);
  const cited = image ? [container.evidence, image.evidence] : [container.evidence];
  return {
    subject: { ...containerSubject(container), ...(at ?? written ?? service.at) },
    message,
    observed: running,
    expected: unset.length === 0 ? declared : `${declared}, with ${unset.join(', ')} not set where the files were read`,
    // The container may have been started by the same files, with the variable set.
    ...(unset.length > 0 && { priority: 'P3' as const }),
    evidence: [project.evidence, ...cited],
  };
}
