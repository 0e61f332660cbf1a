import { type FindingDraft, type Judgement, judge } from '../../model/check.ts';
import type { EvidenceId } from '../../model/evidence/kinds.ts';
import type { DeclaredProject } from './declared-services.ts';

/**
 * Judges what the Compose files declare. A construct that was not resolved may add what was not examined, so without a
 * finding nothing can be said: the check is not applicable and names the construct, it does not pass.
 */
export function judgeDeclared(
  project: DeclaredProject,
  examined: readonly { readonly evidence: EvidenceId }[],
  findings: readonly FindingDraft[],
  whyNotApplicable: string,
): Judgement {
  if (findings.length > 0 || project.unsupported.length === 0) return judge(examined, findings, whyNotApplicable);
  const constructs = project.unsupported.map(({ construct, at }) => `${construct} at ${at.file}:${at.line}`);
  return { verdict: 'not-applicable', reason: `not evaluated, for it may change the answer: ${constructs.join(', ')}` };
}
