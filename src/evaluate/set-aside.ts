import type { CheckResult, Finding } from '../model/check-result.ts';
import { reaches } from '../model/priority.ts';
import type { GateResult, Release, RunResult } from '../model/result.ts';
import { countText } from '../shared/count-text.ts';
import { groupBy } from '../shared/group-by.ts';
import { openFindings } from './open-findings.ts';
import { subjectsOf } from './subject-text.ts';

type SetAside = Release['setAside'];

/** The urgent findings that somebody accepted, one item for those of a check that one waiver accepts. */
export function acceptedUrgent({ id, sections }: GateResult): SetAside {
  return sections
    .flatMap(({ checks }) => checks)
    .flatMap((check) => {
      const urgent = check.findings.filter(({ waiver, priority }) => waiver !== undefined && reaches(priority, 'P1'));
      const byWaiver = groupBy(
        urgent,
        ({ waiver, priority }) => `${priority} ${waiver?.place.file}:${waiver?.place.line}`,
      );
      return [...byWaiver.values()].map((findings) => acceptedItem(id, check, findings));
    });
}

function acceptedItem(gate: GateResult['id'], { title }: CheckResult, findings: readonly [Finding, ...Finding[]]) {
  const [{ priority, waiver }] = findings;
  const approved = waiver?.approver === undefined ? '' : `, approved by ${waiver.approver}`;
  return {
    gate,
    what: `${title}: ${subjectsOf(findings).join(', ')}`,
    reason: `${priority} accepted by ${waiver?.owner}${approved}, until ${waiver?.expires}: ${waiver?.reason}`,
  };
}

/** The findings that would fail a gate if the baseline did not have them, where only new ones do. */
export function knownSetAside(
  { id, sections }: GateResult,
  { failOn, failOnNew }: Pick<RunResult['run'], 'failOn' | 'failOnNew'>,
): SetAside {
  if (failOnNew !== true) return [];
  return sections
    .flatMap(({ checks }) => checks)
    .filter((check) => check.verdict === 'fail' && !check.failsGate)
    .flatMap((check) => {
      const known = openFindings(check).filter(({ priority }) => reaches(priority, failOn));
      const [first] = known;
      if (first === undefined) return [];
      const reason = `${check.priority}, known since ${first.knownSince?.run ?? 'the baseline'}; only new findings fail a gate`;
      return [{ gate: id, what: `${check.title}: ${countText(known.length, 'finding')}`, reason }];
    });
}
