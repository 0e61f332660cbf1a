import { recordedExchanges, requestText } from '../../../src/derive/flows/recorded-exchanges.ts';
import { isPage, missingSecurityHeaders } from '../../../src/derive/flows/security-headers.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { owaspSheet } from '../../../src/model/reference.ts';
import { groupBy } from '../../../src/shared/group-by.ts';

export const securityHeaderMissing = defineCheck({
  meta: {
    id: 'security-header-missing',
    priority: 'P2',
    title: 'Pages that flows got carry the security headers',
    failureTitle: 'Pages lack security headers',
    why: 'Without them a browser frames the page, guesses content types and runs scripts from anywhere.',
    fix: 'Set them once, in the proxy (`add_header … always` in nginx) or in a middleware such as helmet.',
    impact: 'clickjacking and injected scripts',
    effort: 'small',
    references: [owaspSheet('HTTP_Headers', 'security-headers', 'Security headers')],
  },
  needs: ['flowSuite', 'flowRuns'],
  evaluate({ flowRuns }) {
    const pages = recordedExchanges(flowRuns).filter(({ response }) => isPage(response));
    const byAddress = groupBy(pages, ({ record }) => `${record.target} ${record.request.path}`);
    const findings = [...byAddress.values()].flatMap(([first]) => {
      const missing = first ? missingSecurityHeaders(first.response) : [];
      if (!first || missing.length === 0) return [];
      return [
        {
          subject: { flow: first.flow, topic: first.name },
          message: `the page at ${requestText(first.record)} of ${first.record.target} lacks ${missing.join(', ')}`,
          observed: `${missing.length} of 4 are not there`,
          expected: 'Content-Security-Policy, frame protection, nosniff and Referrer-Policy',
          evidence: [first.evidence] as const,
        },
      ];
    });
    return judge(pages, findings, 'no flow that ran got a page');
  },
});
