import { answersOfFlows, evidenceOf } from '../../../src/derive/openapi/openapi-proof.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { owaspSheet } from '../../../src/model/reference.ts';

export const openapiStatusUndocumented = defineCheck({
  meta: {
    id: 'openapi-status-undocumented',
    priority: 'P3',
    title: 'Statuses that flows saw are described in the OpenAPI document',
    failureTitle: 'Statuses are answered that the OpenAPI document does not describe',
    why: 'A client cannot handle an error of which it does not know that it can occur.',
    fix: 'Describe the status under the responses of the operation, errors included.',
    impact: 'errors that clients do not expect',
    effort: 'small',
    references: [owaspSheet('REST_Security', 'http-return-code', 'HTTP return codes')],
  },
  needs: ['flowSuite', 'flowRuns', 'openapiDocuments'],
  evaluate({ flowRuns, openapiDocuments }) {
    const answers = answersOfFlows(flowRuns, openapiDocuments);
    const findings = answers
      .filter(({ result }) => result === 'undocumented status')
      .map((answer) => {
        const { exchange, operation, detail } = answer;
        return {
          subject: { flow: exchange.flow, topic: exchange.name, file: operation.file },
          message: `${operation.method} ${operation.path} answered ${exchange.response.status}, which is not described`,
          observed: detail,
          expected: 'a status that is described, by itself, by its class or as default',
          evidence: evidenceOf(answer),
        };
      });
    return judge(
      answers.map(({ exchange: { evidence } }) => ({ evidence })),
      findings,
      'no answer that a flow got is described by an OpenAPI document',
    );
  },
});
