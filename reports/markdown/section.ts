import type { ExhibitResult, SectionResult } from '../../src/model/result.ts';
import { checkDetails, checkLine, notApplicableLine } from './check.ts';
import { heading } from './escape.ts';
import { exhibitBlock } from './exhibit.ts';
import { blocks, lines, type Markdown, md, NOTHING } from './markdown.ts';

/**
 * A section of a document: its exhibits, its checks line by line, and the findings that need a table.
 *
 * @param openExhibits ids of the exhibits that could not be presented in full; others without rows do not apply
 */
export function sectionBlock(section: SectionResult, openExhibits: ReadonlySet<string>): Markdown {
  const { title, checks, exhibits } = section;
  const isShown = (exhibit: ExhibitResult) => exhibit.rows.length > 0 || openExhibits.has(exhibit.id);
  const shown = exhibits.filter(isShown);
  const quiet = [
    ...checks.filter(({ verdict }) => verdict === 'not-applicable'),
    ...exhibits.filter((one) => !isShown(one)),
  ];
  const list = lines(
    ...checks.map(checkLine),
    notApplicableLine(quiet.map((item) => ({ title: item.title, reason: item.reason ?? 'there is nothing to show' }))),
  );
  const isApart = shown.length > 0 && list !== '';
  return blocks(
    heading(3, title),
    ...shown.map(exhibitBlock),
    isApart ? md`#### Checks` : NOTHING,
    list === '' && shown.length === 0 ? md`This section has neither a check nor an exhibit.` : list,
    ...checks.map(checkDetails),
  );
}
