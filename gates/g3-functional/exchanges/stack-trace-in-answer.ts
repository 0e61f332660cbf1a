import { recordedExchanges, requestText } from '../../../src/derive/flows/recorded-exchanges.ts';
import { stackTrace } from '../../../src/derive/flows/stack-trace.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { owaspSheet } from '../../../src/model/reference.ts';

export const stackTraceInAnswer = defineCheck({
  meta: {
    id: 'stack-trace-in-answer',
    priority: 'P1',
    title: 'No answer that a flow got holds a stack trace',
    failureTitle: 'Answers hold a stack trace',
    why: 'A stack trace tells a stranger which software runs, where it lies and how it can be made to fail.',
    fix: 'Catch errors in one handler, log them with an identifier, and answer without the stack (`NODE_ENV=production`).',
    impact: 'internals shown to strangers',
    effort: 'small',
    references: [owaspSheet('Error_Handling', 'objective', 'Error handling')],
  },
  needs: ['flowSuite', 'flowRuns'],
  evaluate({ flowRuns }) {
    const exchanges = recordedExchanges(flowRuns);
    const findings = exchanges.flatMap(({ flow, name, record, response, evidence }) => {
      const trace = stackTrace(response.body.text);
      if (!trace) return [];
      return [
        {
          subject: { flow, topic: name },
          message: `the answer to ${requestText(record)} holds a stack trace of ${trace.runtime}`,
          observed: trace.line,
          expected: 'an error without the place where it arose',
          evidence: [evidence] as const,
        },
      ];
    });
    return judge(exchanges, findings, 'no flow that ran was answered over HTTP');
  },
});
