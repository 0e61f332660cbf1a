import { errorLinesPerHour, rateText } from '../../../src/derive/logs/log-error-rate.ts';
import { numberText, outsideOf } from '../../../src/derive/logs/log-window.ts';
import { momentText } from '../../../src/derive/time/moment-text.ts';
import type { EvidenceFor } from '../../../src/model/evidence/kinds.ts';
import { defineExhibit } from '../../../src/model/exhibit.ts';
import { compareText } from '../../../src/shared/compare.ts';
import { countText } from '../../../src/shared/count-text.ts';

type Window = EvidenceFor<'logs'>['logs'][number];

export const logWindows = defineExhibit({
  meta: { id: 'log-windows', title: 'What was read of each log, and lines by level' },
  needs: ['logs'],
  present({ logs }) {
    if (logs.length === 0) return { notApplicable: 'no log was read' };
    return {
      columns: [
        { title: 'Container' },
        { title: 'Driver', style: 'code' },
        { title: 'From' },
        { title: 'To' },
        { title: 'Lines read', style: 'number' },
        { title: 'Fatal', style: 'number' },
        { title: 'Error', style: 'number' },
        { title: 'Warning', style: 'number' },
        { title: 'Errors an hour', style: 'number' },
        { title: 'Not in it' },
      ],
      rows: logs
        .toSorted((a, b) => compareText(a.service, b.service) || compareText(a.container, b.container))
        .map((window) => ({ cells: cellsOf(window), evidence: [window.evidence] })),
      note: sumText(logs),
    };
  },
});

function cellsOf(window: Window): string[] {
  const { container, driver, from, to, lines, counts } = window;
  const withoutTime = lines === 0 ? 'no line' : 'without time';
  const rate = errorLinesPerHour(window);
  return [
    container,
    driver,
    from === undefined ? withoutTime : momentText(from),
    to === undefined ? withoutTime : momentText(to),
    ...[lines, counts.fatal, counts.error, counts.warning].map(numberText),
    rate === undefined ? 'unknown' : rateText(rate),
    notesOn(window).join('; ') || 'nothing known',
  ];
}

function notesOn(window: Window): readonly string[] {
  const { longLines = 0, untimedLines = 0, lossy = false } = window.coverage ?? {};
  return [
    ...outsideOf(window),
    ...(longLines > 0 ? [`the ends of ${countText(longLines, 'line')} longer than 1 MiB`] : []),
    ...(untimedLines > 0 ? [`the times of ${countText(untimedLines, 'line')}`] : []),
    ...(lossy ? ['bytes that are no UTF-8'] : []),
  ];
}

/** A number of errors says nothing without the number of lines it was counted in. */
function sumText(logs: readonly Window[]): string {
  const sum = (count: (window: Window) => number) =>
    numberText(logs.reduce((total, window) => total + count(window), 0));
  const found = `${sum(({ counts }) => counts.fatal)} fatal, ${sum(({ counts }) => counts.error)} error and ${sum(({ counts }) => counts.warning)} warning lines`;
  return `${found} in ${sum(({ lines }) => lines)} lines read of ${countText(logs.length, 'log')}; nothing is said of lines that were not read.`;
}
