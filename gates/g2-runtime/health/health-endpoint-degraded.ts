import { readHealthAnswer } from '../../../src/derive/health/health-answer.ts';
import { healthEndpointAnswers } from '../../../src/derive/health/health-exchange.ts';
import { requestPath } from '../../../src/derive/health/request-path.ts';
import { containerSubject } from '../../../src/derive/services/container-subject.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { composeSpec } from '../../../src/model/reference.ts';

export const healthEndpointDegraded = defineCheck({
  meta: {
    id: 'health-endpoint-degraded',
    priority: 'P1',
    title: 'No health or readiness endpoint that answered reports a degraded service',
    failureTitle: 'Health or readiness endpoints report a degraded service',
    why: 'The service says of itself that a part of it does not work, while it still looks as if it did.',
    fix: 'Read which part the endpoint names with `curl URL`, and mend that part or what it depends on.',
    impact: 'part of the service fails',
    effort: 'medium',
    references: [composeSpec('05-services', 'healthcheck')],
  },
  needs: ['httpExchanges'],
  evaluate({ httpExchanges }) {
    const answers = healthEndpointAnswers(httpExchanges);
    const findings = answers
      .map((answer) => ({ ...answer, said: readHealthAnswer(answer.outcome) }))
      // A server error is a failure, whatever its body calls it.
      .filter(({ outcome, said }) => outcome.status < 500 && said.rating === 'degraded')
      .map(({ service, container, url, outcome, said, evidence }) => ({
        subject: { ...containerSubject({ service, name: container }), url },
        message: `GET ${requestPath(url)} reports a degraded service`,
        observed: `HTTP status ${outcome.status}, the body says "${said.status}"`,
        expected: 'a body that reports a healthy service',
        fix: `See curl ${url} and docker compose logs ${service}.`,
        evidence: [evidence] as const,
      }));
    return judge(answers, findings, 'no health or readiness endpoint answered');
  },
});
