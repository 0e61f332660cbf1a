import type { CheckResult, Finding } from './check-result.ts';
import { PRIORITIES, type Priority } from './priority.ts';
import type { GateResult } from './result.ts';

/** Findings of one check that nobody accepted. */
export interface OpenFindings {
  readonly check: CheckResult;
  readonly findings: readonly Finding[];
}

/** Of each check of a gate the findings that nobody accepted; checks without any are left out. */
export function openFindings({ sections }: Pick<GateResult, 'sections'>): OpenFindings[] {
  return sections.flatMap(({ checks }) =>
    checks.flatMap((check) => {
      const findings = check.findings.filter(({ waiver }) => waiver === undefined);
      return check.verdict === 'fail' && findings.length > 0 ? [{ check, findings }] : [];
    }),
  );
}

/** How many findings there are of each priority. */
export type CountByPriority = Readonly<Record<Priority, number>>;

/** Counts the findings of a gate that nobody accepted. */
export function countByPriority(open: readonly OpenFindings[]): CountByPriority {
  const all = open.flatMap(({ findings }) => findings);
  const counts = PRIORITIES.map((priority) => [priority, all.filter((one) => one.priority === priority).length]);
  return Object.fromEntries(counts) as CountByPriority;
}
