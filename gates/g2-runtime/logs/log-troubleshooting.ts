import { logTroubles } from '../../../src/derive/logs/log-troubles.ts';
import { numberText } from '../../../src/derive/logs/log-window.ts';
import { momentText } from '../../../src/derive/time/moment-text.ts';
import { defineExhibit } from '../../../src/model/exhibit.ts';
import { compareText } from '../../../src/shared/compare.ts';

export const logTroubleshooting = defineExhibit({
  meta: { id: 'log-troubleshooting', title: 'Troubles that the logs tell of, with their usual cause and what to do' },
  needs: ['logs'],
  present({ logs }) {
    const rows = logs
      .toSorted((a, b) => compareText(a.service, b.service) || compareText(a.container, b.container))
      .flatMap((window) =>
        logTroubles(window).map(({ trouble, lines, last }) => ({
          cells: [
            window.container,
            trouble.id,
            numberText(lines),
            last === '' ? 'without time' : momentText(last),
            trouble.cause,
            trouble.remedy,
          ],
          evidence: [window.evidence],
        })),
      );
    if (rows.length === 0) {
      const lines = logs.reduce((sum, window) => sum + window.lines, 0);
      return {
        notApplicable: `no warning or error among the ${numberText(lines)} lines read is of a kind that is known`,
      };
    }
    return {
      columns: [
        { title: 'Container' },
        { title: 'Issue' },
        { title: 'Lines', style: 'number' },
        { title: 'Last' },
        { title: 'Usual cause' },
        { title: 'Solution' },
      ],
      rows,
      note: 'Cause and solution are those that such lines usually have; the lines around them tell whether they are here.',
    };
  },
});
