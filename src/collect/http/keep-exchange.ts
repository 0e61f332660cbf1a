import type { MissingReason } from '../../model/capture.ts';
import type { HttpExchange } from '../../model/evidence/container-activity.ts';
import type { Intake, Reading } from '../../model/intake.ts';
import type { RawOutcome } from '../http-client.ts';
import { keepMissing } from '../keep-missing.ts';
import { expositionOf } from './exposition-of.ts';
import type { Question } from './questions.ts';

const EXCERPT = 1000;
const DEPTH = 16;

/** What became of one request, for an intake. */
export type Asked = Reading<{ outcome: RawOutcome }>;
type RawAnswer = Extract<RawOutcome, { kind: 'response' }>;

/**
 * Keeps one exchange as evidence. Expectations are looked for in the whole body, of which only an excerpt is kept.
 *
 * @param repeated what became of it when it was asked again, for the time it takes
 */
export function keepExchange(intake: Intake, question: Question, reading: Asked, repeated: readonly Asked[]): void {
  const { contains, ...about } = question;
  const subject = `${question.container} ${question.containerPort} ${new URL(question.url).pathname}`;
  const barred = barredWay(question, reading);
  if (barred) return keepMissing(intake, 'httpExchanges', subject, reading, barred);
  intake.keep('httpExchanges', subject, reading, ({ outcome }) => {
    const text = outcome.kind === 'response' && outcome.encoding === undefined ? outcome.body.toString('utf8') : '';
    const isWhole = outcome.kind === 'response' && !outcome.truncated;
    const samples = [reading, ...repeated].flatMap(sampleOf);
    return {
      ...about,
      outcome: outcome.kind === 'response' ? shapeAnswer(outcome, text, question) : shapeFailure(outcome),
      durationMs: reading.durationMs,
      ...(samples.length > 1 && { samples }),
      // A body that was cut is not the answer that was expected, whatever stands in its beginning.
      expectations: contains.map((expected) => ({ contains: expected, met: isWhole && text.includes(expected) })),
    };
  });
}

/** That no way leads to the address of a container tells nothing of an endpoint that others may well reach there. */
function barredWay({ configured, via }: Question, reading: Asked): MissingReason | undefined {
  if (!configured || via !== 'container address' || 'missing' in reading) return undefined;
  const { outcome } = reading.value;
  if (outcome.kind !== 'failure' || !['unreachable', 'connect-timeout'].includes(outcome.code)) return undefined;
  return {
    code: 'not-reachable',
    message: `the address of its container cannot be reached from here: ${outcome.message}`,
  };
}

function sampleOf(asked: Asked): NonNullable<HttpExchange['samples']> {
  if ('missing' in asked) return [];
  const { durationMs, value } = asked;
  const { outcome } = value;
  return [{ durationMs, ...(outcome.kind === 'response' ? { status: outcome.status } : { code: outcome.code }) }];
}

function shapeFailure({ kind, code, message }: Extract<RawOutcome, { kind: 'failure' }>): HttpExchange['outcome'] {
  return { kind, code, message };
}

function shapeAnswer(raw: RawAnswer, text: string, question: Question): HttpExchange['outcome'] {
  const { status, contentType, body, truncated, encoding } = raw;
  const location = raw.location === undefined ? undefined : whereTo(raw.location);
  const answer = {
    kind: 'response' as const,
    status,
    contentType,
    bodyBytes: body.length,
    truncated,
    ...(location !== undefined && { location }),
    ...(encoding !== undefined && { encoding }),
  };
  if (/json/i.test(contentType) && !truncated) {
    const json = parseJson(text);
    if (json !== undefined) return { ...answer, json: shallow(json, DEPTH), excerpt: '' };
  }
  const exposition = expositionOf(raw, text, question);
  const title = /html/i.test(contentType) ? titleOf(text) : undefined;
  return {
    ...answer,
    excerpt: text.slice(0, EXCERPT),
    ...(title !== undefined && { title }),
    ...(exposition && { exposition }),
  };
}

/** A query may carry what must not be shown. */
function whereTo(location: string): string {
  return (location.split(/[?#]/, 1)[0] ?? '').slice(0, 500);
}

/** Every part is bounded: a page may be written to keep a pattern busy. */
function titleOf(page: string): string | undefined {
  return /<title[^<>]{0,200}>([^<]{0,200})/i.exec(page)?.[1]?.trim();
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A body that calls itself JSON and is not is shown as the text it is.
    return undefined;
  }
}

/** Cuts what is nested deeper than anybody needs, so that later walks are bounded. */
function shallow(value: unknown, depth: number): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (depth === 0) return '…';
  if (Array.isArray(value)) return value.slice(0, 200).map((item) => shallow(item, depth - 1));
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, shallow(child, depth - 1)]));
}
