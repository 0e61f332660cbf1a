import type { RunResult } from '../../src/model/result.ts';
import type { FileFormat } from '../file-format.ts';
import { missingVerdict } from '../select/missing-verdict.ts';
import { type PlacedCheck, type PlacedFinding, placedFindings, unknownChecks } from '../select/statements.ts';
import { subjectText } from '../text/subject-parts.ts';
import { csvText } from './cell.ts';

type Field = string | number | undefined;

/** Columns in their order; new ones are added at the end. */
const COLUMNS = [
  'gate',
  'section',
  'check',
  'status',
  'priority',
  'title',
  'subject',
  'service',
  'container',
  'file',
  'line',
  'message',
  'observed',
  'expected',
  'fix',
  'evidence',
  'fingerprint',
  'accepted until',
  'accepted by',
  'accepted because',
] as const;
type Row = Partial<Record<(typeof COLUMNS)[number], Field>>;

/** One record for each finding, accepted ones included, and one for each thing that is not known. RFC 4180. */
export const CSV: FileFormat = {
  render: (result) => {
    const rows = [
      ...placedFindings(result).map(findingRow),
      ...unknownChecks(result).map(unknownRow),
      ...gateRows(result),
    ];
    return csvText([COLUMNS, ...rows.map((row) => COLUMNS.map((column) => row[column]))]);
  },
};

function findingRow({ gate, section, check, finding }: PlacedFinding): Row {
  const { subject, waiver } = finding;
  return {
    gate: gate.id,
    section: section.title,
    check: check.id,
    status: waiver ? 'accepted' : 'open',
    priority: finding.priority,
    title: check.title,
    subject: subjectText(subject),
    service: subject.service,
    container: subject.container,
    file: subject.file,
    line: subject.line,
    message: finding.message,
    observed: finding.observed,
    expected: finding.expected,
    fix: finding.fix,
    evidence: finding.evidence.join(' '),
    fingerprint: finding.fingerprint,
    'accepted until': waiver?.expires,
    'accepted by': waiver?.owner,
    'accepted because': waiver?.reason,
  };
}

function unknownRow({ gate, section, check }: PlacedCheck): Row {
  const status = check.verdict === 'crashed' ? 'crashed' : 'not evaluated';
  const { title, reason, priority } = check;
  return { gate: gate.id, section: section.title, check: check.id, status, priority, title, message: reason };
}

function gateRows({ gates, run }: RunResult): Row[] {
  return gates.flatMap((gate) => {
    const missing = missingVerdict(gate, run);
    return missing ? [{ gate: gate.id, status: gate.verdict, title: gate.title, message: missing.reason }] : [];
  });
}
