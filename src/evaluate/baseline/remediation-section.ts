import type { Remediation } from '../../model/comparison.ts';
import type { ExhibitResult } from '../../model/exhibit-result.ts';
import type { GateResult, RunResult, SectionResult } from '../../model/result.ts';

/** Headings in the order in which they are shown. */
const HEADINGS = {
  fixed: 'Completed',
  new: 'New',
  open: 'Remaining',
  waived: 'Accepted',
  unknown: 'Not Known',
} as const satisfies Record<Remediation['status'], string>;

/**
 * The status of what was found, as a table with a part for each status; undefined when a gate has nothing to tell. Where
 * nothing shows it, because the check was not judged this time, it is the record of the run that does.
 */
export function remediationSection(
  gate: GateResult,
  { evidence: pieces }: Pick<RunResult, 'evidence'>,
  remediation: readonly Remediation[],
): SectionResult | undefined {
  const idsOf = (...kinds: string[]) => pieces.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id);
  const carried = idsOf('baseline', 'changeReferences');
  const rows = remediation
    .filter((row) => row.gate === gate.id)
    .map((row) => {
      const evidence = [...evidenceOf(row, gate), ...carried];
      return {
        cells: [row.priority, row.title, row.subjects.join(', '), row.reference ?? ''],
        evidence: evidence.length > 0 ? evidence : idsOf('run'),
        group: HEADINGS[row.status],
      };
    });
  if (rows.length === 0) return undefined;
  const exhibit: ExhibitResult = {
    id: 'remediation-status',
    title: 'What Was Done and What Is Left',
    columns: [{ title: 'Priority' }, { title: 'Finding' }, { title: 'Of' }, { title: 'Change' }],
    rows,
  };
  return { id: 'remediation', title: 'Remediation Status', status: 'none', checks: [], exhibits: [exhibit] };
}

/** What shows the state of today: the findings themselves, and what the check looked at when they are gone. */
function evidenceOf({ check: id, fingerprints }: Remediation, { sections }: GateResult): string[] {
  const check = sections.flatMap(({ checks }) => checks).find((one) => one.id === id);
  const found = check?.findings.filter(({ fingerprint }) => fingerprints.includes(fingerprint)) ?? [];
  const shownBy = found.flatMap(({ evidence }) => evidence);
  return [...new Set(shownBy.length > 0 ? shownBy : (check?.evidence ?? []))];
}
