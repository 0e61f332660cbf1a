import { answersOfFlows, evidenceOf } from '../../../src/derive/openapi/openapi-proof.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { owaspSheet } from '../../../src/model/reference.ts';

export const openapiAnswerDiffers = defineCheck({
  meta: {
    id: 'openapi-answer-differs',
    priority: 'P2',
    title: 'Answers that flows got are as the OpenAPI document says',
    failureTitle: 'Answers differ from the OpenAPI document',
    why: 'Clients are generated from the document; what differs breaks them, and often shows more than was meant.',
    fix: 'Correct the document or the answer, and keep both in one change.',
    impact: 'clients that break',
    effort: 'small',
    references: [owaspSheet('REST_Security', 'send-safe-response-content-types', 'Responses')],
  },
  needs: ['flowSuite', 'flowRuns', 'openapiDocuments'],
  evaluate({ flowRuns, openapiDocuments }) {
    const answers = answersOfFlows(flowRuns, openapiDocuments).filter(({ result }) => result !== 'not judged');
    const findings = answers
      .filter(({ result }) => result === 'differs')
      .map((answer) => {
        const { exchange, operation, detail } = answer;
        return {
          subject: { flow: exchange.flow, topic: exchange.name, file: operation.file },
          message: `the answer to ${operation.method} ${operation.path} differs: ${detail}`,
          observed: `${exchange.response.status}: ${detail}`,
          expected: 'an answer that its schema accepts',
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
