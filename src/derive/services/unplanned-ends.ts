import type { EngineEvent } from '../../model/evidence/engine-events.ts';
import type { DeepReadonly } from '../../model/evidence/kinds.ts';

type ReadEvent = DeepReadonly<EngineEvent>;

/** Who is asked to end by a signal may take so long. */
const GRACE_MS = 300_000;

/** The ends of containers to which no signal was sent before: crashes, and programs that end although they should not. */
export function unplannedEnds(events: readonly ReadEvent[]): readonly ReadEvent[] {
  return events.filter((event) => event.action === 'die' && !wasAsked(event, events));
}

function wasAsked({ at, containerId }: ReadEvent, events: readonly ReadEvent[]): boolean {
  const before = events.filter((event) => event.containerId === containerId && event.at <= at);
  const start = before.findLast(({ action }) => action === 'start')?.at ?? '';
  return before.some(
    (event) => event.action === 'kill' && event.at >= start && Date.parse(at) - Date.parse(event.at) <= GRACE_MS,
  );
}
