import type { HttpExchange } from '../../model/evidence/container-activity.ts';
import type { Intake, Reading } from '../../model/intake.ts';
import type { RawOutcome } from './http-client.ts';
import type { Question } from './questions.ts';

const EXCERPT = 1000;
const DEPTH = 16;

/** Keeps one exchange as evidence. Expectations are looked for in the whole body, of which only an excerpt is kept. */
export function keepExchange(intake: Intake, question: Question, reading: Reading<{ outcome: RawOutcome }>): void {
  const { contains, ...about } = question;
  const path = new URL(question.url).pathname;
  intake.keep('httpExchanges', `${question.container} ${question.containerPort} ${path}`, reading, ({ outcome }) => {
    const text = outcome.kind === 'response' ? outcome.body.toString('utf8') : '';
    return {
      ...about,
      outcome: outcome.kind === 'response' ? shapeAnswer(outcome, text) : outcome,
      durationMs: reading.durationMs,
      expectations: contains.map((expected) => ({ contains: expected, met: text.includes(expected) })),
    };
  });
}

function shapeAnswer(
  { status, contentType, body, truncated }: Extract<RawOutcome, { kind: 'response' }>,
  text: string,
): HttpExchange['outcome'] {
  const answer = { kind: 'response' as const, status, contentType, bodyBytes: body.length, truncated };
  if (/json/i.test(contentType) && !truncated) {
    const json = parseJson(text);
    if (json !== undefined) return { ...answer, json: shallow(json, DEPTH), excerpt: '' };
  }
  const title = /html/i.test(contentType) ? titleOf(text) : undefined;
  return { ...answer, excerpt: text.slice(0, EXCERPT), ...(title !== undefined && { title }) };
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
