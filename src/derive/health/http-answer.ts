import type { HttpExchange } from '../../model/evidence/container-activity.ts';
import type { Cited, DeepReadonly } from '../../model/evidence/kinds.ts';

export type ReadExchange = DeepReadonly<Cited<HttpExchange>>;
export type Answer = Extract<ReadExchange['outcome'], { kind: 'response' }>;
export type Answered<E extends ReadExchange = ReadExchange> = E & { readonly outcome: Answer };

/** What the audit itself refused or stopped tells nothing about the service. */
const NOT_ASKED = new Set(['address-not-allowed', 'interrupted']);

/** True when the request was sent, whatever came of it. */
export function wasAsked({ outcome }: Pick<ReadExchange, 'outcome'>): boolean {
  return outcome.kind === 'response' || !NOT_ASKED.has(outcome.code);
}

/** Nobody came through, or nobody listens. */
const CLOSED = new Set(['refused', 'unreachable', 'connect-timeout']);

/**
 * True for a request by the address of a container that nobody named and that met nobody. The port may be another, or a
 * firewall may lie between: it tells nothing of the service, as a published port that is silent does.
 */
export function isIdleGuess({ via, configured, outcome }: ReadExchange): boolean {
  return via === 'container address' && !configured && outcome.kind === 'failure' && CLOSED.has(outcome.code);
}

/** The exchanges that got a response, whatever its status. */
export function answeredExchanges<E extends ReadExchange>(exchanges: readonly E[]): readonly Answered<E>[] {
  return exchanges.filter((exchange): exchange is Answered<E> => exchange.outcome.kind === 'response');
}

export function isSuccess({ status }: Pick<Answer, 'status'>): boolean {
  return status >= 200 && status < 300;
}

/** True for an HTML document. Some servers call a bare `OK` text/html, so the body decides. */
export function isWebPage({ title, excerpt }: Pick<Answer, 'title' | 'excerpt'>): boolean {
  return title !== undefined || /^\s*<(!doctype\s+html|html|head|body)\b/i.test(excerpt);
}

/**
 * True when the path exists for what it was asked for. A single-page application answers any path with its page, so a
 * page is no answer to a health request unless it was configured.
 */
export function isEndpoint({ outcome, configured }: Answered): boolean {
  return isSuccess(outcome) && (configured || !isWebPage(outcome));
}

const TIMED_OUT = new Set(['timeout', 'connect-timeout', 'slow-headers', 'slow-body']);

/** True when a request ran out of time, with no answer at all or with part of one. */
export function ranOutOfTime(outcome: ReadExchange['outcome']): boolean {
  return outcome.kind === 'failure' && TIMED_OUT.has(outcome.code);
}

/** What came back, in short: `200`, `200 with a web page`, `no answer (refused)`. */
export function outcomeText(outcome: ReadExchange['outcome']): string {
  if (outcome.kind === 'failure') return `no answer (${outcome.code})`;
  return isSuccess(outcome) && isWebPage(outcome) ? `${outcome.status} with a web page` : `${outcome.status}`;
}

/** How long the answer took: `4 ms`; below one, `less than 1 ms`. */
export function latencyText(durationMs: number): string {
  return durationMs < 1 ? 'less than 1 ms' : `${Math.round(durationMs)} ms`;
}
