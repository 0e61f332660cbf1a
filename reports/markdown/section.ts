import type { CheckResult } from '../../src/model/check-result.ts';
import { PRIORITIES } from '../../src/model/priority.ts';
import type { SectionResult } from '../../src/model/result.ts';
import { checkDetails, checkLine } from './check.ts';
import { heading } from './escape.ts';
import { exhibitBlock } from './exhibit.ts';
import { blocks, lines, type Markdown, md, NOTHING } from './markdown.ts';
import { isShown, notApplicableLine } from './not-applicable.ts';

/**
 * A section of a document: its exhibits, its checks line by line, and the findings that need a table.
 *
 * @param openExhibits ids of the exhibits that could not be presented in full; others without rows do not apply
 */
export function sectionBlock(section: SectionResult, openExhibits: ReadonlySet<string>): Markdown {
  const { title, checks, exhibits } = section;
  const shown = exhibits.filter((exhibit) => isShown(exhibit, openExhibits));
  const list = lines(...checks.toSorted(byUrgency).map(checkLine), notApplicableLine(section, openExhibits));
  const isApart = shown.length > 0 && list !== '';
  return blocks(
    heading(3, title),
    ...shown.map(exhibitBlock),
    isApart ? md`#### Checks` : NOTHING,
    list === '' && shown.length === 0 ? md`This section has neither a check nor an exhibit.` : list,
    ...checks.toSorted(byUrgency).map(checkDetails),
  );
}

const ORDER: Readonly<Record<CheckResult['verdict'], number>> = {
  fail: 0,
  crashed: 1,
  indeterminate: 2,
  waived: 3,
  pass: 4,
  'not-applicable': 5,
};

/** What fails comes first, the most urgent before the others; else checks stay in the order of the document. */
function byUrgency(a: CheckResult, b: CheckResult): number {
  const isFailure = a.verdict === 'fail' && b.verdict === 'fail';
  return isFailure
    ? PRIORITIES.indexOf(a.priority) - PRIORITIES.indexOf(b.priority)
    : ORDER[a.verdict] - ORDER[b.verdict];
}
