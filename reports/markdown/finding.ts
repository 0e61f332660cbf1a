import type { Finding } from '../../src/model/check-result.ts';
import type { Subject } from '../../src/model/subject.ts';
import { clause, sentence } from '../text/sentence.ts';
import { standing } from '../text/standing.ts';
import { subjectParts } from '../text/subject-parts.ts';
import { citation } from './citation.ts';
import { code, codeCell, prose } from './escape.ts';
import { joinMarkdown, type Markdown, md, NOTHING } from './markdown.ts';
import { subjectList } from './subject-list.ts';

/** Findings of one check that say the same of different subjects; there is always at least one. */
export type AlikeFindings = readonly [Finding, ...Finding[]];

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

/** Brings together what says the same of different subjects, in the order in which each thing is said first. */
export function alikeFindings(findings: readonly Finding[]): AlikeFindings[] {
  const groups = new Map<string, [Finding, ...Finding[]]>();
  for (const finding of findings) {
    const { priority, message, observed, expected, fix } = finding;
    const key = [priority, message, observed, expected, fix, standing(finding)].join('\0');
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return [...groups.values()];
}

/** Findings that say the same, as a line below their check. */
export function findingLine(findings: AlikeFindings, detail: { readonly fix: boolean; priority: boolean }): Markdown {
  const [first, ...others] = findings;
  const about = others.length === 0 ? subject(first.subject, 'line') : subjectList(findings);
  const priority = detail.priority ? md`${prose(first.priority)}, ` : NOTHING;
  const facts = md`Observed: ${prose(clause(first.observed))}; expected: ${prose(sentence(first.expected))}`;
  const told = md`${priority}${about} — ${prose(sentence(first.message))} ${facts}`;
  const evidence = findings.flatMap((finding) => finding.evidence);
  const known = standing(first);
  const history = known === '' ? NOTHING : md` ${prose(known)}`;
  return md`  - ${told}${history}${detail.fix ? md` ${fixOf(first)}` : NOTHING} ${citation(evidence, first.message)}`;
}

/** `Fix: Remove the mount.` */
export function fixOf({ fix }: Finding): Markdown {
  return md`Fix: ${prose(sentence(fix))}`;
}
