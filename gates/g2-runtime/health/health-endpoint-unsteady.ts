import { healthRequests } from '../../../src/derive/health/health-exchange.ts';
import type { ReadExchange } from '../../../src/derive/health/http-answer.ts';
import { requestPath } from '../../../src/derive/health/request-path.ts';
import { containerSubject } from '../../../src/derive/services/container-subject.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { composeSpec } from '../../../src/model/reference.ts';

type Sample = NonNullable<ReadExchange['samples']>[number];

export const healthEndpointUnsteady = defineCheck({
  meta: {
    id: 'health-endpoint-unsteady',
    priority: 'P1',
    developmentPriority: 'P2',
    title: 'Health and readiness endpoints answer the same when they are asked again',
    failureTitle: 'Health or readiness endpoints answer now one way and now another',
    why: 'A part of the requests fails, as when one of several processes or connections is broken.',
    fix: 'Look for what differs between the requests: a broken replica, a pool that is exhausted, a limit that is reached.',
    impact: 'part of the requests fails',
    effort: 'medium',
    references: [composeSpec('05-services', 'healthcheck')],
  },
  needs: ['httpExchanges'],
  evaluate({ httpExchanges }) {
    const sampled = healthRequests(httpExchanges).flatMap((exchange) =>
      exchange.samples === undefined ? [] : [{ ...exchange, samples: exchange.samples }],
    );
    const findings = sampled.flatMap(({ service, container, url, samples, evidence }) => {
      const outcomes = samples.map(outcomeText);
      if (new Set(outcomes).size < 2 || !samples.some(({ status = 599 }) => status >= 500)) return [];
      return {
        subject: { ...containerSubject({ service, name: container }), url },
        message: `GET ${requestPath(url)} fails now and then`,
        observed: outcomes.join(', '),
        expected: 'the same answer every time',
        evidence: [evidence] as const,
      };
    });
    return judge(sampled, findings, 'no health or readiness endpoint was asked more than once');
  },
});

function outcomeText({ status, code }: Sample): string {
  return status === undefined ? `no answer (${code ?? 'unknown'})` : `${status}`;
}
