import { memoryText } from '../../../src/derive/engine/event-memory.ts';
import { momentText } from '../../../src/derive/time/moment-text.ts';
import { joinRepeated } from '../../../src/derive/time/repeated-entries.ts';
import { timeline } from '../../../src/derive/time/timeline.ts';
import type { ConsultedFor } from '../../../src/model/evidence/kinds.ts';
import { defineExhibit } from '../../../src/model/exhibit.ts';
import { countText } from '../../../src/shared/count-text.ts';

const DAY_MS = 86_400_000;
const MOST_ROWS = 60;

export const eventTimeline = defineExhibit({
  meta: { id: 'event-timeline', title: 'What happened in the 24 hours before the capture, newest last' },
  needs: ['containers', 'run'],
  consults: ['engineEvents', 'logs'],
  present({ containers, run, consulted: { engineEvents, logs } }) {
    const [asked] = engineEvents.pieces;
    // The engine's own clock says when these 24 hours begin, where it was asked.
    const since = asked ? Date.parse(asked.since) : Date.parse(run.takenAt) - DAY_MS;
    const all = joinRepeated(timeline({ containers, events: engineEvents.pieces, logs: logs.pieces }, since));
    if (all.length === 0) return { notApplicable: 'nothing is known to have happened in the 24 hours before' };
    const shown = all.slice(-MOST_ROWS);
    return {
      columns: [{ title: 'Time' }, { title: 'Container' }, { title: 'What happened' }],
      rows: shown.map(({ at, container, text, evidence }) => ({
        cells: [momentText(new Date(at).toISOString()), container, text],
        evidence: [evidence],
      })),
      note: noteOf(engineEvents, all.length - shown.length),
    };
  },
});

function noteOf({ pieces: [events], missing: [unread] }: ConsultedFor<'engineEvents'>['engineEvents'], left: number) {
  const leftOut = left === 0 ? '' : `${countText(left, 'older entry', 'older entries')} left out. `;
  if (unread)
    return `${leftOut}The events of the engine could not be read (${unread.message}); this is from states and logs.`;
  if (!events) return `${leftOut}From states and logs; the engine was not asked for its events.`;
  const { healthChecks } = events.leftOut;
  return `${leftOut}From events, states and logs. Of events an engine keeps the last 256, of all its containers: ${memoryText(events)}, ${healthChecks} of health checks among them.`;
}
