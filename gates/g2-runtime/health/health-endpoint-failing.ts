import { readHealthAnswer } from '../../../src/derive/health/health-answer.ts';
import { healthEndpointAnswers } from '../../../src/derive/health/health-exchange.ts';
import type { Answer } from '../../../src/derive/health/http-answer.ts';
import { requestPath } from '../../../src/derive/health/request-path.ts';
import { containerSubject } from '../../../src/derive/services/container-subject.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { cis, composeSpec } from '../../../src/model/reference.ts';

export const healthEndpointFailing = defineCheck({
  meta: {
    id: 'health-endpoint-failing',
    priority: 'P0',
    title: 'No health or readiness endpoint that answered reports a failure',
    failureTitle: 'Health or readiness endpoints report a failure',
    why: 'The service says of itself that it does not work, so what depends on it fails.',
    fix: 'Read what the endpoint answers with `curl -i URL` and what the service logs, and mend what it names.',
    impact: 'outage of the service',
    effort: 'medium',
    references: [cis('5.27'), composeSpec('05-services', 'healthcheck')],
    blocksNext: true,
  },
  needs: ['httpExchanges'],
  evaluate({ httpExchanges }) {
    const answers = healthEndpointAnswers(httpExchanges);
    const findings = answers
      .filter(({ outcome }) => outcome.status >= 500 || readHealthAnswer(outcome).rating === 'failing')
      .map(({ service, container, url, outcome, evidence }) => ({
        subject: { ...containerSubject({ service, name: container }), url },
        message: `GET ${requestPath(url)} reports a failure`,
        observed: answerText(outcome),
        expected: 'a success status, and a body that reports no failure',
        fix: `See curl -i ${url} and docker compose logs ${service}.`,
        evidence: [evidence] as const,
      }));
    return judge(answers, findings, 'no health or readiness endpoint answered');
  },
});

function answerText(outcome: Answer): string {
  const { status } = readHealthAnswer(outcome);
  return `HTTP status ${outcome.status}${status === undefined ? '' : `, the body says "${status}"`}`;
}
