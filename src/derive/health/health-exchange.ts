import { type EndpointPurpose, pathServes } from '../../services/endpoint-purpose.ts';
import { isCatchAllAnswer } from './catch-all-answer.ts';
import { type Answered, answeredExchanges, isEndpoint, type ReadExchange } from './http-answer.ts';
import { requestPath } from './request-path.ts';

/** True for a request that was made for the purpose: discovery and settings name it, otherwise its path tells. */
export function servesPurpose(
  { purpose, url }: Pick<ReadExchange, 'purpose' | 'url'>,
  wanted: EndpointPurpose,
): boolean {
  return purpose === wanted || pathServes(requestPath(url), wanted);
}

/**
 * The answers that show an endpoint for what was asked, also one that reports a failure at the moment. What a service
 * answers to any path shows none, unless the settings name it.
 */
export function endpointAnswers<E extends ReadExchange>(
  asked: readonly E[],
  exchanges: readonly ReadExchange[],
): readonly Answered<E>[] {
  return answeredExchanges(asked).filter(
    (answer) =>
      answer.outcome.status >= 500 ||
      (isEndpoint(answer) && (answer.configured || !isCatchAllAnswer(answer, exchanges))),
  );
}

/**
 * The requests that ask how a service is, its health or whether it is ready. A URL that was asked by discovery and
 * again because the settings name it counts once, as the settings name it.
 */
export function healthRequests<E extends ReadExchange>(exchanges: readonly E[]): readonly E[] {
  const requests = new Map<string, E>();
  for (const exchange of exchanges) {
    if (!servesPurpose(exchange, 'health') && !servesPurpose(exchange, 'readiness')) continue;
    const key = `${exchange.container} ${exchange.url}`;
    if (exchange.configured || !requests.has(key)) requests.set(key, exchange);
  }
  return [...requests.values()];
}

/** The health and readiness endpoints that were found to exist, each with its answer. */
export function healthEndpointAnswers<E extends ReadExchange>(exchanges: readonly E[]): readonly Answered<E>[] {
  return endpointAnswers(healthRequests(exchanges), exchanges);
}
