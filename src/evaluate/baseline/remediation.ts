import type { ComparedFinding, Remediation } from '../../model/comparison.ts';
import { PRIORITIES } from '../../model/priority.ts';
import { compareText } from '../../shared/compare.ts';
import { groupBy } from '../../shared/group-by.ts';
import { subjectText } from '../subject-text.ts';

const STATUS = {
  fixed: 'fixed',
  new: 'new',
  changed: 'open',
  open: 'open',
  waived: 'waived',
  'evidence-gone': 'unknown',
} as const satisfies Record<ComparedFinding['state'], Remediation['status']>;

const ORDER: readonly Remediation['status'][] = ['fixed', 'new', 'open', 'waived', 'unknown'];

/**
 * What is done about the findings: one row for those of a check that stand alike and are dealt with by one change. What
 * is done comes first, then what is left, each by urgency.
 */
export function remediation(findings: readonly ComparedFinding[]): Remediation[] {
  const alike = groupBy(findings, ({ check, state, reference = '' }) => [check, STATUS[state], reference].join('\0'));
  return [...alike.values()].flatMap(rowOf).toSorted(byStatus);
}

function rowOf(findings: readonly ComparedFinding[]): Remediation[] {
  const [first] = findings.toSorted((one, other) => urgency(one) - urgency(other));
  if (first === undefined) return [];
  const { gate, check, title, state, reference } = first;
  return [
    {
      gate,
      check,
      title,
      priority: priorityOf(first),
      status: STATUS[state],
      subjects: [...new Set(findings.map(({ subject }) => subjectText(subject)))].toSorted(compareText),
      fingerprints: findings.map(({ fingerprint }) => fingerprint),
      ...(reference !== undefined && { reference }),
    },
  ];
}

function byStatus(one: Remediation, other: Remediation): number {
  return (
    ORDER.indexOf(one.status) - ORDER.indexOf(other.status) ||
    PRIORITIES.indexOf(one.priority) - PRIORITIES.indexOf(other.priority) ||
    compareText(one.gate, other.gate) ||
    compareText(one.check, other.check)
  );
}

function priorityOf({ after, before }: ComparedFinding): Remediation['priority'] {
  return after?.priority ?? before?.priority ?? 'P3';
}

function urgency(finding: ComparedFinding): number {
  return PRIORITIES.indexOf(priorityOf(finding));
}
