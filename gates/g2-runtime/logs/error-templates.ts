import { logClasses } from '../../../src/derive/logs/log-classes.ts';
import { numberText } from '../../../src/derive/logs/log-window.ts';
import { momentText } from '../../../src/derive/time/moment-text.ts';
import { defineExhibit } from '../../../src/model/exhibit.ts';
import { compareText } from '../../../src/shared/compare.ts';
import { countText } from '../../../src/shared/count-text.ts';

const OF_EACH_LOG = 12;

export const errorTemplates = defineExhibit({
  meta: { id: 'error-templates', title: 'Warnings and errors in the logs, those that say the same as one' },
  needs: ['logs'],
  present({ logs }) {
    const lines = logs.reduce((sum, window) => sum + window.lines, 0);
    if (lines === 0) return { notApplicable: 'no line was read from any log' };
    const rows = logs
      .toSorted((a, b) => compareText(a.service, b.service) || compareText(a.container, b.container))
      .flatMap((window) =>
        logClasses(window)
          .slice(0, OF_EACH_LOG)
          .map(({ level, occurrences, first, last, text }) => ({
            cells: [window.container, level, numberText(occurrences), timeText(first), timeText(last), text],
            evidence: [window.evidence],
          })),
      );
    if (rows.length === 0)
      return {
        notApplicable: `none of the ${numberText(lines)} lines read of ${countText(logs.length, 'log')} is a warning or graver`,
      };
    return {
      columns: [
        { title: 'Container' },
        { title: 'Level' },
        { title: 'Lines', style: 'number' },
        { title: 'First' },
        { title: 'Last' },
        { title: 'One of them', style: 'code' },
      ],
      rows,
      note: `Counted over ${numberText(lines)} lines read; of each log the ${OF_EACH_LOG} that are gravest and most frequent.`,
    };
  },
});

function timeText(time: string): string {
  return time === '' ? 'without time' : momentText(time);
}
