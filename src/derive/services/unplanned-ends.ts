import type { EngineEvent } from '../../model/evidence/engine-events.ts';
import type { DeepReadonly } from '../../model/evidence/kinds.ts';

type ReadEvent = DeepReadonly<EngineEvent>;

/** Who is asked to end by a signal may take so long. */
const GRACE_MS = 300_000;
/** Who takes a container down asks it to end, and removes it so soon. */
const REMOVAL_MS = 10_000;
/** How a program ends that was asked to: by itself, by SIGKILL, or by SIGTERM. */
const WHEN_ASKED: readonly (number | undefined)[] = [0, 137, 143];

/** The ends of containers that nobody asked for: crashes, and programs that end although they should not. */
export function unplannedEnds(events: readonly ReadEvent[]): readonly ReadEvent[] {
  return events.filter((event) => event.action === 'die' && !wasAsked(event, events) && !wasTakenDown(event, events));
}

function wasAsked({ at, containerId }: ReadEvent, events: readonly ReadEvent[]): boolean {
  const before = events.filter((event) => event.containerId === containerId && event.at <= at);
  const start = before.findLast(({ action }) => action === 'start')?.at ?? '';
  return before.some(
    (event) => event.action === 'kill' && event.at >= start && millisecondsBetween(event.at, at) <= GRACE_MS,
  );
}

/** Podman does not tell that a container was asked to end, only that it is gone right behind its end. */
function wasTakenDown({ at, containerId, exitCode }: ReadEvent, events: readonly ReadEvent[]): boolean {
  if (!WHEN_ASKED.includes(exitCode)) return false;
  const removed = events.find((event) => event.containerId === containerId && event.action === 'destroy');
  return removed !== undefined && removed.at >= at && millisecondsBetween(at, removed.at) <= REMOVAL_MS;
}

function millisecondsBetween(earlier: string, later: string): number {
  return Date.parse(later) - Date.parse(earlier);
}
