import type { ComparableRun, KnownFinding } from '../model/comparison.ts';
import type { GateId } from '../model/gate-ids.ts';

/**
 * Why nobody knows whether a finding is still there: its check was not judged in the later run. Undefined when it was
 * judged, so that the finding is fixed.
 */
export function whyGone(finding: KnownFinding, gate: GateId | undefined, after: ComparableRun): string | undefined {
  const check = after.checks.find(({ id }) => id === finding.check);
  if (check === undefined) return whyAbsent(gate, after);
  if (check.verdict === 'indeterminate' || check.verdict === 'crashed')
    return `its check was not evaluated: ${check.reason ?? check.verdict}`;
  if (check.unasked === true)
    return `what its check looks at was not asked for: ${check.reason ?? 'no reason was given'}`;
  if (gate === 'g2' && isStopped(finding, after)) return 'its container is there and does not run';
  // A check that fails on what was read says nothing of what was not.
  return check.verdict === 'fail' || check.verdict === 'waived' ? check.reason : undefined;
}

/** Why a new finding may have been there before: its check was not judged in the earlier run. */
export function whyUnknownBefore({ check: id }: KnownFinding, before: ComparableRun): string | undefined {
  const check = before.checks.find((one) => one.id === id);
  if (check === undefined) return 'its check was no part of the earlier run';
  const isUnjudged = check.verdict === 'indeterminate' || check.verdict === 'crashed' || check.unasked === true;
  return isUnjudged ? 'its check was not evaluated in the earlier run' : undefined;
}

function isStopped({ subject: { service, container } }: KnownFinding, { stopped }: ComparableRun): boolean {
  if (container !== undefined) return stopped.includes(container);
  return service !== undefined && stopped.some((name) => name.replace(/-\d+$/, '').endsWith(`-${service}`));
}

function whyAbsent(id: GateId | undefined, after: ComparableRun): string {
  const gate = after.gates.find((one) => one.id === id);
  if (gate === undefined) return 'its gate was no part of the later run';
  const isJudged = gate.verdict !== 'not-started' && gate.verdict !== 'not-configured';
  return isJudged
    ? 'its check was switched off or no longer exists'
    : `its gate was not judged: ${gate.reason ?? gate.verdict}`;
}
