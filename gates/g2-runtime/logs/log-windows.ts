import { numberText } from '../../../src/derive/log-window.ts';
import { momentText } from '../../../src/derive/moment-text.ts';
import type { EvidenceFor } from '../../../src/model/evidence/kinds.ts';
import { defineExhibit } from '../../../src/model/exhibit.ts';
import { compareText } from '../../../src/shared/compare.ts';

type Window = EvidenceFor<'logs'>['logs'][number];

export const logWindows = defineExhibit({
  meta: { id: 'log-windows', title: 'Logs that were read, and their lines by level' },
  needs: ['logs'],
  present({ logs }) {
    if (logs.length === 0) return { notApplicable: 'the target has no container with a log' };
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
        { title: 'Older lines left out' },
      ],
      rows: logs
        .toSorted((a, b) => compareText(a.service, b.service) || compareText(a.container, b.container))
        .map((window) => ({ cells: cellsOf(window), evidence: [window.evidence] })),
    };
  },
});

function cellsOf(window: Window): string[] {
  const { container, driver, from, to, lines, counts, truncated } = window;
  const withoutTime = lines === 0 ? 'no line' : 'without time';
  return [
    container,
    driver,
    from === undefined ? withoutTime : momentText(from),
    to === undefined ? withoutTime : momentText(to),
    ...[lines, counts.fatal, counts.error, counts.warning].map(numberText),
    truncated ? 'yes' : 'no',
  ];
}
