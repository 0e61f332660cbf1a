import type { CheckResult, Finding } from '../../src/model/check-result.ts';
import { PRIORITIES, type Priority } from '../../src/model/priority.ts';
import type { GateResult, RunResult } from '../../src/model/result.ts';

/** Findings of one check that are equally urgent; there is always at least one. */
export interface UrgentFindings {
  readonly gate: GateResult;
  readonly check: CheckResult;
  readonly priority: Priority;
  readonly findings: readonly [Finding, ...Finding[]];
}

/** What failed in a run, most urgent first, else in the order of the documents; one item per check and priority. */
export function urgentFindings({ gates }: Pick<RunResult, 'gates'>): UrgentFindings[] {
  const failed = gates.flatMap((gate) =>
    gate.sections
      .flatMap(({ checks }) => checks)
      .filter(({ verdict }) => verdict === 'fail')
      .map((check) => ({ gate, check })),
  );
  return PRIORITIES.flatMap((priority) =>
    failed.flatMap(({ gate, check }) => {
      const open = check.findings.filter(({ waiver }) => waiver === undefined);
      const [first, ...others] = open.filter((finding) => finding.priority === priority);
      return first === undefined ? [] : [{ gate, check, priority, findings: [first, ...others] as const }];
    }),
  );
}

/** How many findings there are behind the items. */
export function countFindings(items: readonly UrgentFindings[]): number {
  return items.reduce((sum, { findings }) => sum + findings.length, 0);
}
