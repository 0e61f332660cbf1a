import { headerOf, recordedExchanges, requestText } from '../../../src/derive/flows/recorded-exchanges.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { rfc } from '../../../src/model/reference.ts';

export const retryAfterMissing = defineCheck({
  meta: {
    id: 'retry-after-missing',
    priority: 'P3',
    title: 'A refusal for too many requests says when to come back',
    failureTitle: 'Refusals for too many requests do not say when to come back',
    why: 'A client that is not told asks again at once, and keeps itself and others locked out.',
    fix: 'Send Retry-After with the seconds until the window starts anew.',
    impact: 'clients that hammer on',
    effort: 'small',
    references: [rfc(6585, '4', '429 Too Many Requests')],
  },
  needs: ['flowSuite', 'flowRuns'],
  evaluate({ flowRuns }) {
    const refused = recordedExchanges(flowRuns).filter(({ response }) => response.status === 429);
    const findings = refused
      .filter(({ response }) => headerOf(response, 'retry-after') === undefined)
      .map(({ flow, name, record, evidence }) => ({
        subject: { flow, topic: name },
        message: `the 429 to ${requestText(record)} has no Retry-After`,
        observed: 'no Retry-After',
        expected: 'Retry-After with a number of seconds or a date',
        evidence: [evidence] as const,
      }));
    return judge(refused, findings, 'no request of a flow was refused with 429');
  },
});
