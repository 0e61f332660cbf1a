import type { ExhibitResult } from '../../src/model/exhibit-result.ts';
import type { GateResult, SectionResult } from '../../src/model/result.ts';
import { countText } from '../../src/shared/count-text.ts';
import { clause } from '../text/sentence.ts';
import { cell, prose } from './escape.ts';
import { blocks, joinMarkdown, type Markdown, md, NOTHING } from './markdown.ts';
import { sign } from './marks.ts';
import { table, textColumns } from './table.ts';

/** Statements that do not apply for one and the same reason. */
interface QuietGroup {
  readonly reason: string;
  readonly titles: readonly string[];
}

/** True for an exhibit that is shown in its section: it has rows, or could not be read in full. */
export function isShown({ id, rows }: ExhibitResult, openExhibits: ReadonlySet<string>): boolean {
  return rows.length > 0 || openExhibits.has(id);
}

/** One line of a section for what does not apply in it: the reason when there is one only, else their number. */
export function notApplicableLine(section: SectionResult, openExhibits: ReadonlySet<string>): Markdown {
  const groups = quietGroups(section, openExhibits);
  const [only, ...others] = groups;
  if (only === undefined) return NOTHING;
  if (others.length === 0) return md`- ${sign('notApplicable')} Not applicable: ${groupText(only)}.`;
  const count = groups.reduce((sum, { titles }) => sum + titles.length, 0);
  return md`- ${sign('notApplicable')} ${prose(countText(count, 'statement'))} not applicable; why is told under “Not Applicable”.`;
}

/** A table of all that does not apply, for the sections which only count it. */
export function notApplicableBlock({ sections }: GateResult, openExhibits: ReadonlySet<string>): Markdown {
  const rows = sections.flatMap((section) => {
    const groups = quietGroups(section, openExhibits);
    if (groups.length < 2) return [];
    return groups.map(({ reason, titles }) => [
      cell(section.title),
      joinMarkdown(
        titles.map((title) => cell(clause(title))),
        '; ',
      ),
      cell(clause(reason)),
    ]);
  });
  if (rows.length === 0) return NOTHING;
  return blocks(
    md`### Not Applicable`,
    table(textColumns(md`Section`, md`What would be stated`, md`Why it is not`), rows),
  );
}

function groupText({ reason, titles }: QuietGroup): Markdown {
  const told = joinMarkdown(
    titles.map((title) => prose(clause(title))),
    '; ',
  );
  return md`${prose(clause(reason))} (${told})`;
}

function quietGroups({ checks, exhibits }: SectionResult, openExhibits: ReadonlySet<string>): QuietGroup[] {
  const quiet = [
    ...checks.filter(({ verdict }) => verdict === 'not-applicable'),
    ...exhibits.filter((exhibit) => !isShown(exhibit, openExhibits)),
  ].map(({ title, reason = 'there is nothing to show' }) => ({ title, reason }));
  return [...new Set(quiet.map(({ reason }) => reason))].map((reason) => ({
    reason,
    titles: quiet.filter((item) => item.reason === reason).map(({ title }) => title),
  }));
}
