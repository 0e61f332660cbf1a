import type { GateAtRun, HistoryEntry, OpenAtRun } from '../model/history.ts';
import { countByPriority, openFindings } from '../model/open-findings.ts';
import { PRIORITIES } from '../model/priority.ts';
import type { GateResult, RunResult } from '../model/result.ts';

/** More than that say nothing that fewer do not say, and a history is kept for years. */
const MOST_FINDINGS = 500;

/** What is known of a run beside its result. */
export interface PublishedRun {
  /** Name of its folder. */
  readonly run: string;
  /** Digest of its `manifest.json`. */
  readonly manifest: string;
  readonly toolVersion: string;
}

/** What the history keeps of a run: the most urgent findings first, when there are too many for a line. */
export function entryOfResult(result: RunResult, { run: name, manifest, toolVersion }: PublishedRun): HistoryEntry {
  const { run, verdict, exitCode, gates } = result;
  const all = gates.flatMap(openOf).toSorted((a, b) => rank(a) - rank(b));
  const open = firstFindings(all, MOST_FINDINGS);
  return {
    event: 'run',
    run: name,
    id: run.id,
    takenAt: run.takenAt,
    project: run.project,
    ...(run.engine && { engine: run.engine.id }),
    verdict,
    exitCode,
    complete: run.interruptedBy === undefined,
    gates: gates.map(gateAtRun),
    open,
    leftOut: countOf(all) - countOf(open),
    toolVersion,
    manifest,
    ...(run.signedBy !== undefined && { key: run.signedBy }),
  };
}

function gateAtRun(gate: GateResult): GateAtRun {
  const checks = gate.sections.flatMap((section) => section.checks);
  const accepted = checks.flatMap(({ findings }) => findings.filter(({ waiver }) => waiver !== undefined));
  const unjudged = checks.filter(({ verdict }) => verdict === 'indeterminate' || verdict === 'crashed');
  const off = gate.relaxations.filter(({ to }) => to === 'off');
  return {
    id: gate.id,
    verdict: gate.verdict,
    findings: countByPriority(openFindings(gate)),
    accepted: accepted.map(({ fingerprint }) => fingerprint).slice(0, MOST_FINDINGS),
    notJudged: [...unjudged.map(({ id }) => id), ...off.map(({ check }) => check)],
  };
}

function openOf(gate: GateResult): OpenAtRun[] {
  return openFindings(gate).flatMap(({ check, findings }) =>
    PRIORITIES.flatMap((priority) => {
      const fingerprints = findings.filter((one) => one.priority === priority).map(({ fingerprint }) => fingerprint);
      return fingerprints.length === 0 ? [] : [{ gate: gate.id, check: check.id, priority, fingerprints }];
    }),
  );
}

function firstFindings(open: readonly OpenAtRun[], most: number): OpenAtRun[] {
  let left = most;
  const kept: OpenAtRun[] = [];
  for (const one of open) {
    const fingerprints = one.fingerprints.slice(0, left);
    left -= fingerprints.length;
    if (fingerprints.length > 0) kept.push({ ...one, fingerprints });
  }
  return kept;
}

function countOf(open: readonly OpenAtRun[]): number {
  return open.reduce((sum, { fingerprints }) => sum + fingerprints.length, 0);
}

function rank({ priority }: OpenAtRun): number {
  return PRIORITIES.indexOf(priority);
}
