import type { Container } from '../../model/evidence/container.ts';
import { type Intake, ReadFailure, type Reading } from '../../model/intake.ts';
import { LimitReached } from '../../model/limits/limit-reached.ts';
import { type Limits, setLimit } from '../../model/limits/limits.ts';
import { ANSWER, expectShape } from './answer-shapes.ts';
import type { EngineClient, EventSpan } from './engine-client.ts';
import { inDockersWords } from './podman-events.ts';
import type { ReadEngine } from './read-objects.ts';
import { type EngineMessage, shapeEvents } from './shape-events.ts';

const DAY_SECONDS = 86_400;

/** Whose events, by the date of an earlier answer of the engine, and how much of them is read. */
export interface AskedEvents {
  readonly project: string;
  readonly date: string;
  /** How many seconds after that date the span ends. */
  readonly ahead: number;
  readonly limits: Limits;
}

/** What was asked for, and what will come of it. */
export interface EventReading {
  readonly span: EventSpan;
  readonly reading: Promise<Reading<EngineMessage[]>>;
}

/**
 * Asks what happened to the project's containers within a day, at once: every list of processes that is asked for later pushes one out of the engine's memory.
 * The span ends in the past of the engine's own clock, so that the answer is what it remembers and never waits for more;
 * Podman stops reading what it remembers when the end of the span is over, and so is asked for one that is not.
 */
export function readEvents(read: ReadEngine, client: EngineClient, asked: AskedEvents): EventReading {
  const { project, date, ahead, limits } = asked;
  const until = Math.floor(Date.parse(date) / 1000) + ahead;
  const span = { since: until - DAY_SECONDS, until, project };
  const reading = read(
    `GET /events?since=${span.since}&until=${span.until}, label com.docker.compose.project=${project}`,
    () => messages(client, span, limits),
  );
  return { span, reading };
}

/** Keeps the events, once it is known from the containers which of them are those of health checks. */
export async function keepEvents(
  intake: Intake,
  { span, reading }: EventReading,
  containers: readonly Container[],
): Promise<void> {
  const { limits } = intake;
  intake.keep(
    'engineEvents',
    'engine',
    await reading,
    (value) => shapeEvents(value, { span, containers, most: limits.events }),
    ({ leftOut }) => (leftOut.older > 0 ? [setLimit(limits, 'events')] : []),
  );
}

async function messages(
  client: EngineClient,
  span: EventSpan,
  limits: Limits,
): Promise<{ value: EngineMessage[]; bytes: number }> {
  if (Number.isNaN(span.until)) throw new ReadFailure('protocol', 'the engine does not tell what time it is');
  const chunks: Buffer[] = [];
  let size = 0;
  const { bytes } = await client.events(span, (chunk) => {
    size += chunk.length;
    if (size > limits.eventBytes)
      throw new LimitReached('body.too-large', 'the answer is larger than is read', setLimit(limits, 'eventBytes'));
    chunks.push(chunk);
  });
  // Words of Podman mean nothing else to Docker.
  const lines = Buffer.concat(chunks).toString('utf8').split('\n');
  return {
    value: inDockersWords(lines.filter((line) => line.trim() !== '').map(parseLine)),
    bytes,
  };
}

function parseLine(line: string): EngineMessage {
  let parsed: unknown;
  try {
    parsed = JSON.parse(line);
  } catch (error) {
    throw new ReadFailure('protocol', 'the engine answered with an event that is not JSON', error);
  }
  return expectShape(ANSWER.event, parsed as EngineMessage);
}
