import type { Position } from '../../model/evidence/position.ts';
import type { DocumentTable, ProjectDocument } from '../../model/evidence/project-document.ts';

type Objectives = ProjectDocument['recoveryObjectives'];

const OBJECTIVE = /\b(?:(RTO|RPO)\b|recovery (time|point) objective)/gi;
const DURATION =
  /(?<![\d.])\d{1,6}(?:[.,]\d{1,3})?\s?(?:seconds?|secs?|minutes?|mins?|min|hours?|hrs?|days?|[smhd])\b/i;
const REACH = 120;

/** The recovery objectives that a text gives a duration for, in its prose or in the columns of a table. */
export function recoveryObjectives(
  text: string,
  tables: readonly DocumentTable[],
  positionOf: (offset: number) => Position,
): Objectives {
  const named = [...text.matchAll(OBJECTIVE)];
  const inText = named.flatMap((match, index) => {
    const start = match.index + match[0].length;
    const end = Math.min(start + REACH, named[index + 1]?.index ?? text.length);
    const duration = DURATION.exec(upToNextBlock(text.slice(start, end)))?.[0];
    return duration === undefined ? [] : [{ objective: objectiveOf(match[0]), duration, at: positionOf(match.index) }];
  });
  return [...inText, ...tables.flatMap(inColumns)];
}

/** What follows a name belongs to it up to the next row of a table, or the next heading. */
function upToNextBlock(text: string): string {
  return text.split(/\n\s*(?=[|#])/, 1)[0] ?? '';
}

function inColumns({ columns, rows }: DocumentTable): Objectives {
  return columns.flatMap((column, index) => {
    if (column.search(OBJECTIVE) === -1) return [];
    return rows.flatMap((row) => {
      const cell = row[index];
      const duration = DURATION.exec(cell?.value ?? '')?.[0];
      return cell && duration !== undefined ? [{ objective: objectiveOf(column), duration, at: cell.at }] : [];
    });
  });
}

function objectiveOf(text: string): 'RTO' | 'RPO' {
  return /RTO|time/i.test(text) ? 'RTO' : 'RPO';
}
