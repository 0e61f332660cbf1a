import type { ComparableRun } from '../model/comparison.ts';
import { EVIDENCE_KINDS } from '../model/evidence/kinds.ts';
import type { GateResult, RunResult } from '../model/result.ts';

type ComparedParts = Pick<RunResult, 'run' | 'verdict' | 'gates' | 'evidence'>;

/** Reduces a run to what another one can be compared with. */
export function comparableRun({ run, verdict, gates, evidence }: ComparedParts): ComparableRun {
  const { id, takenAt, project, host, toolVersion } = run;
  const unasked = unaskedReasons(evidence);
  const checks = gates.flatMap(checksOf);
  return {
    run: { id, takenAt, project, host, toolVersion, verdict },
    gates: gates.map((gate) => ({
      id: gate.id,
      verdict: gate.verdict,
      ...(gate.reason !== undefined && { reason: gate.reason }),
    })),
    checks: checks.map(({ gate, section, check }) => ({
      gate,
      section,
      id: check.id,
      title: check.title,
      verdict: check.verdict,
      ...(check.reason !== undefined && { reason: check.reason }),
      ...(check.verdict === 'not-applicable' && unasked.has(check.reason ?? '') && { unasked: true }),
    })),
    findings: checks.flatMap(({ check }) =>
      check.findings.map(({ fingerprint, priority, observed, message, subject, waiver, knownSince }) => ({
        check: check.id,
        fingerprint,
        priority,
        observed,
        message,
        subject,
        waived: waiver !== undefined,
        ...(knownSince && { knownSince }),
      })),
    ),
    stopped: stoppedContainers(evidence),
  };
}

/** Every container that runs is asked for its processes; of one that does not there is no such piece, not even a missing one. */
function stoppedContainers(evidence: RunResult['evidence']): string[] {
  const asked = new Set(evidence.filter(({ kind }) => kind === 'processes').map(({ subject }) => subject));
  return evidence
    .filter(({ kind, subject, missing }) => kind === 'containers' && missing === undefined && !asked.has(subject))
    .map(({ subject }) => subject);
}

function checksOf({ id, sections }: GateResult) {
  return sections.flatMap(({ title, checks }) => checks.map((check) => ({ gate: id, section: title, check })));
}

/** What a check says when it does not apply because what it looks at was not asked for. */
function unaskedReasons(evidence: RunResult['evidence']): ReadonlySet<string> {
  const kinds = Object.values(EVIDENCE_KINDS).flatMap((kind) => ('absent' in kind ? [kind.absent] : []));
  const declined = evidence.flatMap(({ missing }) => (missing?.code === 'switched-off' ? [missing.message] : []));
  return new Set<string>([...kinds, ...declined]);
}
