import type { EngineEvent } from '../../model/evidence/engine-events.ts';
import type { DeepReadonly } from '../../model/evidence/kinds.ts';
import { exitCodeText } from '../processes/exit-code-text.ts';

type ReadEvent = DeepReadonly<EngineEvent>;

/** What an event tells, in a few words; undefined for what others tell better. */
export function eventText(event: ReadEvent): string | undefined {
  const text = TEXTS[event.action];
  const said = typeof text === 'function' ? text(event) : text;
  return said === undefined || !event.oneOff ? said : `${said} (compose run)`;
}

type Text = string | undefined | ((event: ReadEvent) => string);

const TEXTS: Readonly<Record<EngineEvent['action'], Text>> = {
  create: ({ image }) => `created from ${image}`,
  start: 'started',
  // The end and the start beside it say the same.
  restart: undefined,
  stop: undefined,
  kill: ({ signal = 'a signal' }) => `was sent ${signalText(signal)}`,
  die: ({ exitCode }) => `ended with ${exitCodeText(exitCode)}`,
  oom: 'ran out of memory',
  pause: 'paused',
  unpause: 'resumed',
  rename: undefined,
  update: 'got other limits',
  destroy: ({ image }) => `removed, its image was ${image}`,
  health_status: ({ health = 'unknown' }) => `became ${health}`,
  exec_start: ({ program = 'a program' }) => `${program} was run in it from outside`,
};

const SIGNALS: Readonly<Record<string, string>> = {
  1: 'SIGHUP',
  2: 'SIGINT',
  3: 'SIGQUIT',
  9: 'SIGKILL',
  15: 'SIGTERM',
};

function signalText(signal: string): string {
  return SIGNALS[signal] ?? (/^\d+$/.test(signal) ? `signal ${signal}` : signal);
}
