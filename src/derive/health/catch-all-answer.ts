import { readHealthAnswer } from './health-answer.ts';
import { type Answer, type Answered, isSuccess, type ReadExchange } from './http-answer.ts';

/**
 * True when a service gives the same answer for `/`, and one that says nothing of its state: it answers any path that
 * way, and what was asked for does not exist.
 */
export function isCatchAllAnswer(answer: Answered, exchanges: readonly ReadExchange[]): boolean {
  if (!isSuccess(answer.outcome) || readHealthAnswer(answer.outcome).rating !== 'unknown') return false;
  return exchanges.some(
    ({ purpose, configured, container, containerPort, outcome }) =>
      purpose === 'page' &&
      !configured &&
      container === answer.container &&
      containerPort === answer.containerPort &&
      outcome.kind === 'response' &&
      isSame(outcome, answer.outcome),
  );
}

function isSame(left: Answer, right: Answer): boolean {
  return (
    left.status === right.status &&
    left.bodyBytes === right.bodyBytes &&
    left.excerpt === right.excerpt &&
    JSON.stringify(left.json) === JSON.stringify(right.json)
  );
}
