import { healthEndpointAnswers, healthRequests } from '../../../src/derive/health/health-exchange.ts';
import { isSuccess, type ReadExchange } from '../../../src/derive/health/http-answer.ts';
import { requestPath } from '../../../src/derive/health/request-path.ts';
import { containerSubject } from '../../../src/derive/services/container-subject.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { composeSpec, rfc } from '../../../src/model/reference.ts';
import { sizeText } from '../../../src/shared/size-text.ts';

export const healthAnswerUnreadable = defineCheck({
  meta: {
    id: 'health-answer-unreadable',
    priority: 'P2',
    title: 'Every answer of a health or readiness endpoint can be read',
    failureTitle: 'Answers of health or readiness endpoints cannot be read',
    why: 'What asks for the health of the service cannot tell what it says, and takes it for an outage or for nothing.',
    fix: 'Answer with a small plain body such as {"status":"healthy"} and the type `application/json`.',
    impact: 'state of the service unknown',
    effort: 'small',
    references: [composeSpec('05-services', 'healthcheck'), rfc(9110, '12.5.3', 'Accept-Encoding')],
  },
  needs: ['httpExchanges'],
  evaluate({ httpExchanges }) {
    const failed = healthRequests(httpExchanges).filter(
      ({ outcome }) => outcome.kind === 'failure' && outcome.code === 'headers-too-large',
    );
    const answers: readonly ReadExchange[] = [...healthEndpointAnswers(httpExchanges), ...failed];
    const findings = answers.flatMap((answer) => {
      const fault = faultOf(answer);
      if (fault === undefined) return [];
      const { service, container, url, evidence } = answer;
      return {
        subject: { ...containerSubject({ service, name: container }), url },
        message: `the answer to GET ${requestPath(url)} ${fault.message}`,
        observed: fault.observed,
        expected: 'a small body in the form that its type names',
        evidence: [evidence] as const,
      };
    });
    return judge(answers, findings, 'no health or readiness endpoint answered');
  },
});

function faultOf({ outcome }: ReadExchange): { message: string; observed: string } | undefined {
  if (outcome.kind === 'failure') return { message: 'has headers that are too large', observed: outcome.message };
  const { truncated, encoding, contentType, json, bodyBytes, excerpt } = outcome;
  if (truncated) return { message: 'is too large', observed: `more than ${sizeText(bodyBytes)}` };
  if (encoding !== undefined) {
    return { message: 'is encoded, which the request forbids', observed: `Content-Encoding: ${encoding}` };
  }
  const isBroken = /json/i.test(contentType) && json === undefined && isSuccess(outcome) && excerpt !== '';
  return isBroken ? { message: 'calls itself JSON and is not', observed: `Content-Type: ${contentType}` } : undefined;
}
