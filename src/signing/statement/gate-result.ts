import { createHash } from 'node:crypto';
import { countByPriority, openFindings } from '../../model/open-findings.ts';
import type { GateResult, RunResult } from '../../model/result.ts';
import type { WaiverState } from '../../model/waiver.ts';
import type { StatementSubject } from './statement.ts';

/** Our own predicate. It is described in docs/explanation/signatures.md. */
export const GATE_RESULT = 'urn:x-gates:gate-result/v1';

/** Evidence that comes from the settings and not from the system. */
const SETTINGS = ['judging', 'thresholds', 'expectations', 'waivers', 'changeReferences', 'declaredChecks', 'baseline'];

/** What a run came to, in short: enough to decide on it by a policy without reading the documents. */
export function gateResultPredicate(result: RunResult, toolVersion: string): Readonly<Record<string, unknown>> {
  const { run, verdict, exitCode, release, judged, provenance } = result;
  return {
    verdict,
    exitCode,
    release: release.verdict,
    failOn: run.failOn,
    gates: result.gates.map(gateSummary),
    waivers: waiverCounts(result),
    target: {
      project: run.project,
      ...(run.engine && { engine: { id: run.engine.id, name: run.engine.name, version: run.engine.version } }),
    },
    run: { id: run.id, takenAt: run.takenAt, user: run.user, host: run.host, gates: run.gates },
    tool: { name: 'gates', version: toolVersion, ...(judged && { catalogue: judged.catalogue }) },
    settings: settingsDigest(result),
    evidence: { ...completeness(result), ...provenance?.evidence },
    ...(run.previousRun && { previousRun: run.previousRun }),
  };
}

function gateSummary(gate: GateResult): Readonly<Record<string, unknown>> {
  const { id, verdict, counts, reason } = gate;
  return {
    id,
    verdict,
    ...(reason !== undefined && { reason }),
    counts,
    findings: countByPriority(openFindings(gate)),
  };
}

function waiverCounts({ waivers }: RunResult): Partial<Record<WaiverState, number>> {
  const counts: Partial<Record<WaiverState, number>> = {};
  for (const { state } of waivers) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
}

/** One digest over what the settings decided, as the capture holds it. */
function settingsDigest({ evidence }: RunResult): StatementSubject {
  const pieces = evidence.filter(({ kind, sha256 }) => SETTINGS.includes(kind) && sha256 !== undefined);
  const lines = pieces.map(({ kind, sha256 }) => `${kind} ${sha256}\n`).join('');
  return { name: 'settings', digest: { sha256: createHash('sha256').update(lines).digest('hex') } };
}

function completeness({ evidence, run, notEvaluated }: RunResult): Readonly<Record<string, unknown>> {
  return {
    complete: run.interruptedBy === undefined,
    pieces: evidence.length,
    missing: evidence.filter(({ missing }) => missing !== undefined).length,
    truncated: evidence.filter(({ truncated }) => truncated).length,
    notEvaluated: notEvaluated.length,
  };
}
