import type { GateResult, SectionResult } from '../../src/model/result.ts';
import { markOfSection } from '../select/mark-of.ts';
import { bodyOf } from '../select/overview.ts';
import { evidenceList } from './citation.ts';
import { cell } from './escape.ts';
import { blocks, type Markdown, md } from './markdown.ts';
import { sign } from './marks.ts';
import { table, textColumns } from './table.ts';

const WORDS: Readonly<Record<SectionResult['status'], Markdown>> = {
  pass: md`PASS`,
  warning: md`WARNING`,
  fail: md`FAIL`,
  'not-evaluated': md`NOT EVALUATED`,
  none: md`NOT JUDGED`,
};

/** One row per section: what it came to and the evidence behind it. */
export function evidenceSummary({ summary, sections }: GateResult): Markdown {
  const body = new Set(bodyOf({ sections }).map(({ title }) => title));
  const rows = summary
    .filter(({ section }) => body.has(section))
    .map(({ section, status, statement, evidence }) => {
      const findings = sections.filter(({ title }) => title === section).flatMap(({ checks }) => checks);
      const cited = [...evidence, ...findings.flatMap((check) => check.findings.flatMap((one) => one.evidence))];
      const judged = status !== 'none' && status !== 'not-evaluated';
      return [
        cell(section),
        md`${sign(markOfSection(status))} ${WORDS[status]}`,
        cell(statement),
        judged || cited.length > 0 ? evidenceList(cited, `${section}: ${statement}`) : md`—`,
      ];
    });
  return blocks(
    md`### Evidence Summary`,
    table(textColumns(md`Category`, md`Status`, md`Statement`, md`Evidence`), rows),
  );
}
