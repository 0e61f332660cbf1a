import { askedPorts, silenceOf } from '../../../src/derive/health/asked-port.ts';
import { healthEndpointAnswers, healthRequests } from '../../../src/derive/health/health-exchange.ts';
import { latencyText, type ReadExchange, ranOutOfTime } from '../../../src/derive/health/http-answer.ts';
import { requestPath } from '../../../src/derive/health/request-path.ts';
import { type SampledLatency, sampledLatency } from '../../../src/derive/health/sampled-latency.ts';
import { containerSubject } from '../../../src/derive/services/container-subject.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { composeSpec } from '../../../src/model/reference.ts';

export const healthEndpointSlow = defineCheck({
  meta: {
    id: 'health-endpoint-slow',
    priority: 'P2',
    title: 'Health and readiness endpoints answer within the configured time',
    failureTitle: 'Health or readiness endpoints answer too slowly',
    why: 'A slow health endpoint makes health checks run into their timeout, and often shows an overloaded service.',
    fix: 'Ask only cheap things in the endpoint, with timeouts of their own, and cache what takes long.',
    impact: 'health checks that time out',
    effort: 'medium',
    references: [composeSpec('05-services', 'healthcheck')],
  },
  needs: ['httpExchanges', 'thresholds'],
  evaluate({ httpExchanges, thresholds }) {
    const maximum = thresholds.maximumHealthLatencyMs;
    const timed = timedRequests(httpExchanges);
    const findings = timed
      .map((exchange) => ({ ...exchange, latency: sampledLatency(exchange) }))
      .filter(({ latency }) => latency.medianMs > maximum)
      .map(({ service, container, url, outcome, latency, evidence }) => ({
        subject: { ...containerSubject({ service, name: container }), url },
        message: `GET ${requestPath(url)} takes longer than configured`,
        observed: `${outcome.kind === 'failure' ? 'no complete answer after ' : ''}${sampledText(latency)}`,
        expected: `at most ${latencyText(maximum)} (thresholds.maximumHealthLatencyMs)`,
        evidence: [evidence, thresholds.evidence] as const,
      }));
    return judge(timed, findings, 'no health or readiness endpoint answered');
  },
});

function sampledText({ count, medianMs, maximumMs }: SampledLatency): string {
  if (count === 1) return latencyText(medianMs);
  return `${latencyText(medianMs)} in the middle of ${count} requests, ${latencyText(maximumMs)} at most`;
}

/** Endpoints that answered, and requests that ran into the timeout on a port that answers other requests. */
function timedRequests(exchanges: readonly ReadExchange[]): readonly ReadExchange[] {
  const requests = healthRequests(exchanges);
  const silent = askedPorts(exchanges).filter((port) => silenceOf(port) !== undefined);
  const timedOut = requests
    .filter(({ outcome }) => ranOutOfTime(outcome))
    .filter(
      ({ container, containerPort }) =>
        !silent.some((port) => port.container === container && port.containerPort === containerPort),
    );
  return [...healthEndpointAnswers(exchanges), ...timedOut];
}
