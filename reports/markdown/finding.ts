import type { Finding } from '../../src/model/result.ts';
import type { Subject } from '../../src/model/subject.ts';
import { clause, sentence } from '../text/sentence.ts';
import { subjectParts } from '../text/subject-parts.ts';
import { citation } from './citation.ts';
import { code, codeCell, prose } from './escape.ts';
import { joinMarkdown, type Markdown, md } from './markdown.ts';

/** What a finding is about, in running text or in a table cell: service `api`, port `0.0.0.0:3000/tcp`. */
export function subject(about: Subject, place: 'line' | 'cell'): Markdown {
  const literal = place === 'cell' ? codeCell : code;
  return joinMarkdown(
    subjectParts(about).map(({ label, value }) =>
      label === '' ? literal(value) : md`${prose(label)} ${literal(value)}`,
    ),
    ', ',
  );
}

/** One finding as a line below its check. */
export function findingLine(finding: Finding): Markdown {
  const { message, observed, expected, fix, evidence } = finding;
  const facts = md`Observed: ${prose(clause(observed))}; expected: ${prose(sentence(expected))}`;
  const told = md`${subject(finding.subject, 'line')} — ${prose(sentence(message))} ${facts}`;
  return md`  - ${told} Fix: ${prose(sentence(fix))} ${citation(evidence, message)}`;
}
