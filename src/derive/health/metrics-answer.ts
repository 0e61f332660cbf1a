import { endpointAnswers, servesPurpose } from './health-exchange.ts';
import { type Answered, isSuccess, type ReadExchange } from './http-answer.ts';

/** The answers of metrics endpoints that were found to exist and answered with success, each URL once. */
export function metricsAnswers(exchanges: readonly ReadExchange[]): readonly Answered[] {
  const asked = exchanges.filter((exchange) => servesPurpose(exchange, 'metrics'));
  const answers = endpointAnswers(asked, exchanges).filter(({ outcome }) => isSuccess(outcome));
  return [...new Map(answers.map((answer) => [`${answer.container} ${answer.url}`, answer])).values()];
}
