import type { Finding } from '../../src/model/result.ts';
import { sentence } from '../text/sentence.ts';
import { evidenceList } from './citation.ts';
import { cell, prose } from './escape.ts';
import { subject } from './finding.ts';
import { blocks, joinMarkdown, type Markdown, md } from './markdown.ts';
import { table, textColumns } from './table.ts';

type Aspect = 'priority' | 'message' | 'observed' | 'expected' | 'fix';

const ASPECTS: readonly { readonly field: Aspect; readonly title: Markdown }[] = [
  { field: 'priority', title: md`Priority` },
  { field: 'message', title: md`Finding` },
  { field: 'observed', title: md`Observed` },
  { field: 'expected', title: md`Expected` },
  { field: 'fix', title: md`Fix` },
];

/** Many findings of one check as a table. What all of them have in common is said once, above it. */
export function findingTable(findings: readonly Finding[]): Markdown {
  const isShared = ({ field }: (typeof ASPECTS)[number]) => new Set(findings.map((one) => one[field])).size === 1;
  const shared = ASPECTS.filter((aspect) => isShared(aspect) && aspect.field !== 'priority');
  const told = ASPECTS.filter((aspect) => !isShared(aspect));
  const rows = findings.map((finding) => [
    subject(finding.subject, 'cell'),
    ...told.map(({ field }) => cell(finding[field])),
    evidenceList(finding.evidence, finding.message),
  ]);
  return blocks(
    joinMarkdown(
      shared.map(({ field, title }) => md`${title}: ${prose(sentence(findings[0]?.[field] ?? ''))}`),
      ' ',
    ),
    table(textColumns(md`Subject`, ...told.map(({ title }) => title), md`Evidence`), rows),
  );
}
