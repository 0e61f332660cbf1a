import { answersOfFlows, evidenceOf } from '../../../src/derive/openapi/openapi-proof.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { owaspSheet } from '../../../src/model/reference.ts';

export const openapiAnswerUnjudged = defineCheck({
  meta: {
    id: 'openapi-answer-unjudged',
    priority: 'P3',
    title: 'Every described answer could be compared with its schema',
    failureTitle: 'Answers could not be compared with their schema',
    why: 'A schema that cannot be used, or an answer that was cut, says nothing about whether they agree.',
    fix: 'Keep the schemas of answers in the document itself, and without words that no draft of JSON Schema knows.',
    impact: 'differences that nobody sees',
    effort: 'small',
    references: [owaspSheet('REST_Security', 'send-safe-response-content-types', 'Responses')],
  },
  needs: ['flowSuite', 'flowRuns', 'openapiDocuments'],
  evaluate({ flowRuns, openapiDocuments }) {
    const answers = answersOfFlows(flowRuns, openapiDocuments);
    const findings = answers
      .filter(({ result }) => result === 'not judged')
      .map((answer) => ({
        subject: { flow: answer.exchange.flow, topic: answer.exchange.name, file: answer.operation.file },
        message: `${answer.operation.method} ${answer.operation.path}: ${answer.detail}`,
        observed: answer.detail,
        expected: 'a schema and an answer that can be compared',
        evidence: evidenceOf(answer),
      }));
    return judge(
      answers.map(({ exchange: { evidence } }) => ({ evidence })),
      findings,
      'no answer that a flow got is described by an OpenAPI document',
    );
  },
});
