import { CheckVerdict } from '../../src/model/check-result.ts';
import { PRIORITIES } from '../../src/model/priority.ts';
import { type GateResult, GateVerdict, Release, type RunResult, RunVerdict } from '../../src/model/result.ts';
import { placedChecks, placedFindings } from '../select/statements.ts';
import { gaugeFamily, type Sample } from './exposition.ts';
import { formerSuccess, LAST_SUCCESS } from './last-success.ts';

// Every label has few values that are known beforehand, but for the project, of which a file has one: whatever is
// found in a system, the number of series stays the same from run to run.

/** Figures of the run as a whole. */
export function runFamilies(result: RunResult, former: string | undefined): string[] {
  const { run, verdict, exitCode, release } = result;
  const project = { project: run.project };
  const takenAt = Date.parse(run.takenAt) / 1000;
  const success =
    verdict === 'passed' && run.interruptedBy === undefined ? takenAt : formerSuccess(former, run.project);
  const single = (value: number): Sample[] => [{ labels: project, value }];
  return [
    gaugeFamily('gates_last_run_timestamp_seconds', 'When the system was last looked at.', single(takenAt)),
    gaugeFamily(LAST_SUCCESS, 'When a run last passed; 0 when none is known to have.', single(success)),
    gaugeFamily(
      'gates_exit_code',
      'Exit code of the last run: 0 ready, 1 failed, 3 not established.',
      single(exitCode),
    ),
    gaugeFamily(
      'gates_run_verdict',
      'Verdict of the last run: 1 for the one it came to.',
      oneOf(RunVerdict, verdict, project),
    ),
    gaugeFamily(
      'gates_release_verdict',
      'Verdict about a release: 1 for the one it came to.',
      oneOf(Release.shape.verdict, release.verdict, project),
    ),
    gaugeFamily('gates_info', 'The version that wrote this.', [
      { labels: { ...project, version: run.toolVersion }, value: 1 },
    ]),
  ];
}

/** Figures of each gate. */
export function gateFamilies(result: RunResult): string[] {
  const { gates, run } = result;
  const each = (samplesOf: (gate: GateResult, labels: Sample['labels']) => readonly Sample[]) =>
    gates.flatMap((gate) => samplesOf(gate, { project: run.project, gate: gate.id }));
  return [
    gaugeFamily(
      'gates_gate_verdict',
      'Verdict of each gate: 1 for the one it came to.',
      each((gate, labels) => oneOf(GateVerdict, gate.verdict, labels)),
    ),
    gaugeFamily('gates_checks', 'Checks by what they came to.', each(checkSamples)),
    gaugeFamily('gates_findings', 'Findings by priority, open or accepted by a waiver.', each(findingSamples)),
  ];
}

function checkSamples(gate: GateResult, labels: Sample['labels']): Sample[] {
  const checks = placedChecks({ gates: [gate] });
  return CheckVerdict.options.map((verdict) => ({
    labels: { ...labels, verdict },
    value: checks.filter(({ check }) => check.verdict === verdict).length,
  }));
}

function findingSamples(gate: GateResult, labels: Sample['labels']): Sample[] {
  const findings = placedFindings({ gates: [gate] }).map(({ finding }) => finding);
  return PRIORITIES.flatMap((priority) =>
    (['open', 'accepted'] as const).map((state) => ({
      labels: { ...labels, priority, state },
      value: findings.filter(
        (finding) => finding.priority === priority && (finding.waiver === undefined) === (state === 'open'),
      ).length,
    })),
  );
}

function oneOf({ options }: { readonly options: readonly string[] }, came: string, labels: Sample['labels']): Sample[] {
  return options.map((verdict) => ({ labels: { ...labels, verdict }, value: verdict === came ? 1 : 0 }));
}
