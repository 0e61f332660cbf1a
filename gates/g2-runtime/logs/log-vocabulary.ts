import { logTopics } from '../../../src/derive/logs/log-topics.ts';
import { numberText } from '../../../src/derive/logs/log-window.ts';
import { momentText } from '../../../src/derive/time/moment-text.ts';
import type { EvidenceFor } from '../../../src/model/evidence/kinds.ts';
import { defineExhibit } from '../../../src/model/exhibit.ts';
import { compareText } from '../../../src/shared/compare.ts';

type Window = EvidenceFor<'logs'>['logs'][number];
type Topic = ReturnType<typeof logTopics>[number];

export const logVocabulary = defineExhibit({
  meta: { id: 'log-vocabulary', title: 'What each service says of itself, the latest line of each kind' },
  needs: ['logs'],
  present({ logs }) {
    const rows = logs
      .toSorted((a, b) => compareText(a.service, b.service) || compareText(a.container, b.container))
      .flatMap((window) => [...logTopics(window).map((topic) => rowOf(window, topic)), ...patternRows(window)]);
    if (rows.length === 0) {
      const lines = logs.reduce((sum, window) => sum + window.lines, 0);
      return {
        notApplicable: `none of the ${numberText(lines)} lines read says that a service is ready, saves or idles`,
      };
    }
    return {
      columns: [
        { title: 'Container' },
        { title: 'Topic' },
        { title: 'Lines', style: 'number' },
        { title: 'Last' },
        { title: 'Numbers in them' },
        { title: 'Line', style: 'code' },
      ],
      rows,
    };
  },
});

function rowOf({ container, evidence }: Window, { topic, occurrences, last, text, measures }: Topic) {
  const cells = [container, topic, numberText(occurrences), timeText(last), measures.map(measureText).join(', '), text];
  return { cells, evidence: [evidence] };
}

/** Patterns of the settings that demand nothing are there to be counted. */
function patternRows(window: Window) {
  return (window.patterns ?? [])
    .filter(({ must, occurrences }) => must === undefined && occurrences > 0)
    .map((pattern) => rowOf(window, { ...pattern, topic: pattern.name, measures: [] }));
}

/** `4 buffers`, or `4 to 12 buffers, 7 at last`. A port is a name more than a number. */
function measureText({ unit, last, least, most }: Topic['measures'][number]): string {
  if (unit === 'port') return least === most ? `port ${last}` : 'several ports';
  return least === most ? `${last} ${unit}` : `${least} to ${most} ${unit}, ${last} at last`;
}

function timeText(time: string): string {
  return time === '' ? 'without time' : momentText(time);
}
