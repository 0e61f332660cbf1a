import type { Container } from '../../model/evidence/container.ts';
import type { Cited, DeepReadonly, EvidenceId } from '../../model/evidence/kinds.ts';
import type { EndpointPurpose } from '../../services/endpoint-purpose.ts';
import { isWellKnown, knownService } from '../../services/identify-service.ts';
import { groupBy } from '../../shared/group-by.ts';
import { isCatchAllAnswer } from './catch-all-answer.ts';
import { checkedPath } from './health-check-path.ts';
import { endpointAnswers, servesPurpose } from './health-exchange.ts';
import { type Answered, answeredExchanges, outcomeText, type ReadExchange } from './http-answer.ts';
import { requestPath } from './request-path.ts';

type ReadContainer = DeepReadonly<Cited<Container>>;

/** A service of the team that was asked for a purpose over HTTP, with what it answered to that. */
export interface AskedService {
  readonly service: string;
  readonly answers: readonly [Answered, ...Answered[]];
  /** What was asked and what came back, in short. */
  readonly observed: string;
  /** What shows that it has an endpoint for the purpose; absent when nothing does. */
  readonly shownBy?: EvidenceId;
}

/**
 * The services that answered when they were asked for the purpose, and that are not well-known ones: what those
 * serve is their makers' decision, not the team's.
 */
export function ownServicesAsked(
  purpose: EndpointPurpose,
  exchanges: readonly ReadExchange[],
  containers: readonly ReadContainer[],
): readonly AskedService[] {
  const own = containers.filter((container) => !isWellKnown(container) && speaksHttp(container));
  const answers = answeredExchanges(exchanges)
    .filter((answer) => servesPurpose(answer, purpose))
    .filter(({ container }) => own.some(({ name }) => name === container));
  return [...groupBy(answers, ({ service }) => service)].map(([service, group]) => {
    const asked = own.filter((container) => container.service === service && !container.oneOff);
    const [endpoint] = endpointAnswers(group, exchanges);
    const shownBy = endpoint ?? asked.find((container) => checkedPath(container, purpose) !== undefined);
    return {
      service,
      answers: group,
      observed: askedText(group, exchanges),
      ...(shownBy && { shownBy: shownBy.evidence }),
    };
  });
}

/** What was asked and what came back: `/health: 404`, `/health: 200, the same as for /`. */
function askedText(answers: readonly Answered[], exchanges: readonly ReadExchange[]): string {
  const texts = answers.map((answer) => {
    const sameAsPage = isCatchAllAnswer(answer, exchanges) ? ', the same as for /' : '';
    return `${requestPath(answer.url)}: ${outcomeText(answer.outcome)}${sameAsPage}`;
  });
  return [...new Set(texts)].join('; ');
}

/** An image of the team may start a database. */
function speaksHttp(container: ReadContainer): boolean {
  return (knownService(container)?.protocol ?? 'http') === 'http';
}
