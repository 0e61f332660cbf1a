import type { Container } from '../../model/evidence/container.ts';
import { type EngineEvent, type EngineEvents, EVENT_ACTIONS } from '../../model/evidence/engine-events.ts';
import type { EventSpan } from './engine-client.ts';

/** An event as the engine tells it. */
export interface EngineMessage {
  readonly Type: string;
  /** The action, and behind a colon what it was about: `exec_start: sh -c …`. */
  readonly Action: string;
  readonly Actor: { readonly ID: string; readonly Attributes?: Readonly<Record<string, string>> | null };
  /** Seconds since 1970. */
  readonly time: number;
  readonly timeNano?: number;
}

const KEPT: ReadonlySet<string> = new Set(EVENT_ACTIONS);
const WHOLE_NUMBER = /^-?\d+$/;

/** Of what the events are, and how many of them are kept. */
export interface EventsOf {
  readonly span: Pick<EventSpan, 'since' | 'until'>;
  readonly containers: readonly Container[];
  readonly most: number;
}

/** The events that tell something of the containers; those of their own health checks are counted and left out. */
export function shapeEvents(messages: readonly EngineMessage[], { span, containers, most }: EventsOf): EngineEvents {
  const { since, until } = span;
  const inOrder = messages.filter(({ Type }) => Type === 'container').toSorted((a, b) => timeOf(a) - timeOf(b));
  const checks = healthExecutions(inOrder, containers);
  const kept = inOrder.filter((message) => KEPT.has(actionOf(message)) && !checks.has(message));
  const [first] = inOrder;
  return {
    since: new Date(since * 1000).toISOString(),
    until: new Date(until * 1000).toISOString(),
    ...(first && { oldest: new Date(timeOf(first)).toISOString() }),
    received: messages.length,
    leftOut: {
      healthChecks: checks.size,
      others: messages.length - checks.size - kept.length,
      older: Math.max(0, kept.length - most),
    },
    events: kept.slice(-most).map(shapeEvent),
  };
}

function shapeEvent(message: EngineMessage): EngineEvent {
  const attributes = message.Actor.Attributes ?? {};
  const action = actionOf(message) as EngineEvent['action'];
  const { exitCode, signal } = attributes;
  const imageId = attributes['com.docker.compose.image'];
  return {
    at: new Date(timeOf(message)).toISOString(),
    action,
    containerId: message.Actor.ID,
    container: attributes['name'] ?? '',
    service: attributes['com.docker.compose.service'] ?? '',
    oneOff: attributes['com.docker.compose.oneoff'] === 'True',
    image: attributes['image'] ?? '',
    ...(imageId !== undefined && { imageId }),
    ...(action === 'die' && WHOLE_NUMBER.test(exitCode ?? '') && { exitCode: Number(exitCode) }),
    ...(action === 'kill' && signal !== undefined && { signal }),
    ...(action === 'health_status' && { health: detailOf(message) }),
    // Arguments may hold anything, secrets as well.
    ...(action === 'exec_start' && detailOf(message) !== '' && { program: programOf(detailOf(message)) }),
  };
}

/** All that the engine tells of the runs of health checks: that they were made, started and ended. */
function healthExecutions(
  messages: readonly EngineMessage[],
  containers: readonly Container[],
): ReadonlySet<EngineMessage> {
  const tests = containers.flatMap(({ healthcheck }) => (healthcheck ? [healthcheck.test] : []));
  const isExecution = ({ Action }: EngineMessage) => /^exec_(create|start): /.test(Action);
  const started = messages.filter(
    (message) => isExecution(message) && tests.some((test) => runs(detailOf(message), test)),
  );
  const ids = new Set(started.map(executionOf));
  const ended = messages.filter((message) => message.Action === 'exec_die' && ids.has(executionOf(message)));
  return new Set([...started, ...ended]);
}

/** Whether a command line, its words joined by spaces, is that of a health check. */
function runs(command: string, [kind, ...words]: readonly string[]): boolean {
  const own = words.join(' ').trim();
  return kind === 'CMD-SHELL' ? command.endsWith(` ${own}`) : command === own;
}

/** What names one run of a command; old engines name none, and a run is then told apart by nothing. */
function executionOf({ Actor }: EngineMessage): string {
  return Actor.Attributes?.['execID'] ?? '';
}

function actionOf({ Action }: EngineMessage): string {
  return Action.split(':', 1)[0] ?? '';
}

function detailOf({ Action }: EngineMessage): string {
  return Action.includes(':') ? Action.slice(Action.indexOf(':') + 1).trim() : '';
}

function programOf(command: string): string {
  return command.split(/\s/, 1)[0]?.split('/').at(-1)?.slice(0, 60) ?? '';
}

/** Milliseconds since 1970. */
function timeOf({ time, timeNano }: EngineMessage): number {
  return timeNano === undefined ? time * 1000 : Math.floor(timeNano / 1e6);
}
