import type { Finding } from '../../src/model/check-result.ts';
import { sentence } from '../text/sentence.ts';
import { standing } from '../text/standing.ts';
import { subjectParts } from '../text/subject-parts.ts';
import { evidenceList } from './citation.ts';
import { cell, codeCell, prose } from './escape.ts';
import { blocks, joinMarkdown, type Markdown, md } from './markdown.ts';
import { type TableColumn, table, textColumns } from './table.ts';

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
  const labels = subjectLabels(findings);
  const hasStanding = findings.some((finding) => standing(finding) !== '');
  const rows = findings.map((finding) => [
    ...subjectCells(finding, labels),
    ...told.map(({ field }) => cell(finding[field])),
    ...(hasStanding ? [cell(standing(finding))] : []),
    evidenceList(finding.evidence, finding.message),
  ]);
  return blocks(
    joinMarkdown(
      shared.map(({ field, title }) => md`${title}: ${prose(sentence(findings[0]?.[field] ?? ''))}`),
      ' ',
    ),
    table(
      [
        ...labels.map(labelColumn),
        ...textColumns(...told.map(({ title }) => title), ...(hasStanding ? [md`Standing`] : []), md`Evidence`),
      ],
      rows,
    ),
  );
}

/** What the subjects are made of, from the wide to the narrow: `service`, `port`, and the place, which has no label. */
function subjectLabels(findings: readonly Finding[]): string[] {
  const all = findings.flatMap(({ subject }) => subjectParts(subject).map(({ label }) => label));
  const labels = [...new Set(all)];
  return [...labels.filter((label) => label !== ''), ...labels.filter((label) => label === '')];
}

function subjectCells({ subject }: Finding, labels: readonly string[]): Markdown[] {
  const parts = subjectParts(subject);
  return labels.map((label) => codeCell(parts.find((part) => part.label === label)?.value ?? ''));
}

function labelColumn(label: string): TableColumn {
  const title = label === '' ? 'Where' : label.charAt(0).toUpperCase() + label.slice(1);
  return { title: cell(title) };
}
