import { groupBy } from '../../shared/group-by.ts';
import type { EngineMessage } from './shape-events.ts';

/** What Podman calls otherwise than Docker. https://docs.podman.io/en/v4.3/markdown/podman-events.1.html */
const IN_DOCKERS_WORDS: Readonly<Record<string, string>> = {
  remove: 'destroy',
  exec: 'exec_start',
  exec_died: 'exec_die',
};

/** What tells how a container is turned off and on. */
const TURNS: ReadonlySet<string> = new Set(['restart', 'kill', 'die', 'init', 'start']);

/**
 * Events in the words of Docker, in their order. Podman does not tell which program was run in a container, nor what came
 * of a health check, of which it reports every run: those are left out, as is all of which Docker has no word.
 */
export function inDockersWords(messages: readonly EngineMessage[]): EngineMessage[] {
  const restarts = askedRestarts(messages);
  return messages.map((message) => (restarts.has(message) ? { ...message, Action: 'kill' } : inDockersWord(message)));
}

function inDockersWord(message: EngineMessage): EngineMessage {
  const { Action } = message;
  if (Action === 'health_status') return { ...message, Action: 'health_run' };
  return { ...message, Action: IN_DOCKERS_WORDS[Action] ?? Action };
}

/**
 * The restarts that somebody asked for: Podman tells them before the container ends, for which it is sent a signal. What
 * a restart policy does it tells behind the end, and Docker tells a restart behind the start; only Podman has an `init`.
 */
function askedRestarts(messages: readonly EngineMessage[]): ReadonlySet<EngineMessage> {
  const turns = messages.filter(({ Action }) => TURNS.has(Action));
  const byContainer = [...groupBy(turns, ({ Actor }) => Actor.ID).values()];
  return new Set(
    byContainer.flatMap((own) =>
      own.filter(
        ({ Action }, index) =>
          Action === 'restart' && own[index + 1]?.Action === 'die' && own[index + 2]?.Action === 'init',
      ),
    ),
  );
}
