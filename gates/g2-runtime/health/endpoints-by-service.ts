import { readHealthAnswer } from '../../../src/derive/health/health-answer.ts';
import { checkedPath } from '../../../src/derive/health/health-check-path.ts';
import { endpointAnswers, servesPurpose } from '../../../src/derive/health/health-exchange.ts';
import { answeredExchanges, outcomeText, type ReadExchange } from '../../../src/derive/health/http-answer.ts';
import { requestPath } from '../../../src/derive/health/request-path.ts';
import type { EvidenceFor } from '../../../src/model/evidence/kinds.ts';
import { defineExhibit } from '../../../src/model/exhibit.ts';
import type { EndpointPurpose } from '../../../src/services/endpoint-purpose.ts';
import { knownService } from '../../../src/services/identify-service.ts';
import { compareText } from '../../../src/shared/compare.ts';
import { groupBy } from '../../../src/shared/group-by.ts';

type Container = EvidenceFor<'containers'>['containers'][number];

export const endpointsByService = defineExhibit({
  meta: { id: 'endpoints-by-service', title: 'Health, readiness and metrics endpoints of each service' },
  needs: ['containers', 'httpExchanges'],
  present({ containers, httpExchanges }) {
    const running = containers.filter((container) => !container.oneOff && container.state.running);
    const services = groupBy(running.filter(mayAnswerHttp), ({ service }) => service);
    const rows = [...services]
      .toSorted(([a], [b]) => compareText(a, b))
      .map(([service, own]) => {
        const asked = httpExchanges.filter((exchange) => exchange.service === service);
        const purposes = (['health', 'readiness', 'metrics'] as const).map((purpose) => found(purpose, asked, own));
        return {
          cells: [service, wayOf(asked), ...purposes],
          evidence: [...new Set([...own, ...asked].map(({ evidence }) => evidence))],
        };
      });
    if (rows.length === 0) return { notApplicable: 'no running container is one that may answer over HTTP' };
    return {
      columns: [
        { title: 'Service' },
        { title: 'Asked by' },
        { title: 'Health' },
        { title: 'Readiness' },
        { title: 'Metrics' },
      ],
      rows,
      note: 'Data stores and others that are known to speak another protocol are left out; ports that nothing names are not tried.',
    };
  },
});

function mayAnswerHttp(container: Container): boolean {
  return (knownService(container)?.protocol ?? 'http') === 'http';
}

function wayOf(asked: readonly ReadExchange[]): string {
  return [...new Set(asked.map(({ via }) => via ?? 'published port'))].toSorted(compareText).join(', ') || 'not asked';
}

/** The endpoint that was found, else what the health check of its container proves, else what came back instead. */
function found(purpose: EndpointPurpose, asked: readonly ReadExchange[], own: readonly Container[]): string {
  const requests = asked.filter((exchange) => servesPurpose(exchange, purpose));
  const endpoints = endpointAnswers(requests, asked).map(({ url, outcome }) => {
    const { status } = purpose === 'metrics' ? {} : readHealthAnswer(outcome);
    return `${requestPath(url)}: ${[`${outcome.status}`, ...(status === undefined ? [] : [status])].join(', ')}`;
  });
  if (endpoints.length > 0) return listed(endpoints);
  const checked = own.flatMap((container) => checkedPath(container, purpose) ?? []);
  if (checked.length > 0) return `${listed(checked)}: by its own health check`;
  const others = answeredExchanges(requests).map(({ outcome }) => outcomeText(outcome));
  if (others.length > 0) return `none (${listed(others)})`;
  return listed(requests.map(({ outcome }) => outcomeText(outcome))) || 'not asked';
}

function listed(texts: readonly string[]): string {
  return [...new Set(texts)].join('; ');
}
