import { numberText } from '../../../src/derive/log-window.ts';
import { momentText } from '../../../src/derive/moment-text.ts';
import { defineExhibit } from '../../../src/model/exhibit.ts';
import { compareText } from '../../../src/shared/compare.ts';

export const notableLogLines = defineExhibit({
  meta: { id: 'notable-log-lines', title: 'Log lines that tell most, each the latest of those that say the same' },
  needs: ['logs'],
  present({ logs }) {
    const rows = logs
      .toSorted((a, b) => compareText(a.service, b.service) || compareText(a.container, b.container))
      .flatMap(({ service, notable, evidence }) =>
        notable.map(({ at, topic, text, occurrences }) => ({
          cells: [service, at === '' ? 'without time' : momentText(at), topic, text, numberText(occurrences)],
          evidence: [evidence],
        })),
      );
    if (rows.length === 0) return { notApplicable: 'no log that was read holds a line of note' };
    return {
      columns: [
        { title: 'Service' },
        { title: 'Time' },
        { title: 'Topic' },
        { title: 'Line', style: 'code' },
        { title: 'Occurrences', style: 'number' },
      ],
      rows,
    };
  },
});
