import { answersOfFlows, evidenceOf, unusableDocuments } from '../../../src/derive/openapi/openapi-proof.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { owaspSheet } from '../../../src/model/reference.ts';

export const openapiAnswerUnjudged = defineCheck({
  meta: {
    id: 'openapi-answer-unjudged',
    priority: 'P3',
    title: 'Every described answer could be compared with its schema',
    failureTitle: 'Answers could not be compared with their schema',
    why: 'A document or schema that cannot be used, or an answer that was cut, says nothing about whether they agree.',
    fix: 'Keep the schemas of answers in the document itself, without words that no draft of JSON Schema knows, and the document within 64 KiB.',
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
    const unusable = unusableDocuments(flowRuns);
    const examined = [...answers, ...unusable].map(({ exchange: { evidence } }) => ({ evidence }));
    return judge(
      examined,
      [...findings, ...unusable.map(unusableFinding)],
      'no answer that a flow got is described by an OpenAPI document',
    );
  },
});

function unusableFinding({ exchange, file, fault }: ReturnType<typeof unusableDocuments>[number]) {
  return {
    subject: { flow: exchange.flow, topic: exchange.name, file },
    message: `${file}: the document cannot be used: ${fault}`,
    observed: fault,
    expected: 'a document that answers can be held to',
    evidence: [exchange.evidence] as const,
  };
}
