import type { Container } from '../../model/evidence/container.ts';
import type { EngineEvents } from '../../model/evidence/engine-events.ts';
import type { Cited, DeepReadonly, EvidenceId } from '../../model/evidence/kinds.ts';
import type { LogWindow } from '../../model/evidence/log-window.ts';
import { countText } from '../../shared/count-text.ts';
import { eventText } from '../engine/event-text.ts';
import { exitCodeText } from '../processes/exit-code-text.ts';
import { momentText } from './moment-text.ts';

type Read<T> = DeepReadonly<Cited<T>>;

/** Something that happened to a container. */
export interface TimelineEntry {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly container: string;
  readonly text: string;
  readonly evidence: EvidenceId;
}

/** What is known of what happened, from where it is known. */
export interface TimelineSources {
  readonly containers: readonly Read<Container>[];
  readonly events: readonly Read<EngineEvents>[];
  readonly logs: readonly Read<LogWindow>[];
}

/** The state of a container and the events of the engine write down the same moment, not to the same millisecond. */
const SAME_MS = 2000;

/** Everything that happened from a moment on, oldest first; what two sources tell is told once. */
export function timeline({ containers, events, logs }: TimelineSources, since: number): readonly TimelineEntry[] {
  const told = events.flatMap(eventEntries);
  const remembered = containers.flatMap(stateEntries).filter((entry) => !told.some((other) => isSame(entry, other)));
  return [...told, ...remembered, ...logs.flatMap(burstEntries)]
    .filter(({ at }) => at >= since)
    .toSorted((a, b) => a.at - b.at);
}

function eventEntries({ events, evidence }: Read<EngineEvents>): readonly TimelineEntry[] {
  return events.flatMap((event) => {
    const text = eventText(event);
    return text === undefined ? [] : [{ at: Date.parse(event.at), container: event.container, text, evidence }];
  });
}

/** What a container itself remembers: when it was created, when it last started, and when it last ended. */
function stateEntries({ name, createdAt, state, evidence }: Read<Container>): readonly TimelineEntry[] {
  const entry = (at: string | undefined, text: string) =>
    at === undefined || Number.isNaN(Date.parse(at)) ? [] : [{ at: Date.parse(at), container: name, text, evidence }];
  // The exit code of the last end is kept only until the next start.
  const hasEnded = !state.running || state.restarting;
  return [
    ...entry(createdAt, 'created'),
    ...entry(state.startedAt, 'started'),
    ...entry(state.finishedAt, hasEnded ? `ended with ${exitCodeText(state.exitCode)}` : 'ended'),
  ];
}

function burstEntries({ container, bursts = [], evidence }: Read<LogWindow>): readonly TimelineEntry[] {
  return bursts.map(({ from, to, lines }) => ({
    at: Date.parse(from),
    container,
    text: `${countText(lines, 'error line')} in its log until ${momentText(to)}`,
    evidence,
  }));
}

/** `created` and `created from shop-api:1.0` are the same. */
function isSame(entry: TimelineEntry, told: TimelineEntry): boolean {
  const [word = ''] = entry.text.split(' ');
  const isNear = Math.abs(entry.at - told.at) <= SAME_MS;
  return isNear && entry.container === told.container && told.text.startsWith(word);
}
