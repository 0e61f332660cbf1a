import {
  headerOf,
  type RecordedExchange,
  recordedExchanges,
  requestText,
} from '../../../src/derive/flows/recorded-exchanges.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { owaspSheet } from '../../../src/model/reference.ts';

export const anyOriginTrusted = defineCheck({
  meta: {
    id: 'any-origin-trusted',
    priority: 'P1',
    title: 'No answer lets a foreign origin read it with credentials',
    failureTitle: 'Answers let a foreign origin read them with credentials',
    why: 'A page of a stranger can then act as the user who is logged in, and read what comes back.',
    fix: 'List the origins that may; never answer with the origin that asked together with credentials.',
    impact: 'data read by foreign pages',
    effort: 'small',
    references: [owaspSheet('HTML5_Security', 'cross-origin-resource-sharing', 'Cross-origin resource sharing')],
  },
  needs: ['flowSuite', 'flowRuns'],
  evaluate({ flowRuns }) {
    const asked = recordedExchanges(flowRuns).filter(({ record }) => originOf(record) !== undefined);
    const findings = asked.filter(isTrusting).map(({ flow, name, record, evidence }) => ({
      subject: { flow, topic: name },
      message: `${requestText(record)} may be read from ${originOf(record)} with credentials`,
      observed: `Access-Control-Allow-Origin: ${originOf(record)}`,
      expected: 'no permission for an origin that is not known',
      evidence: [evidence] as const,
    }));
    return judge(asked, findings, 'no flow that ran asked from a foreign origin');
  },
});

const ALLOWED = 'access-control-allow-origin';

/** The origin that a flow says it comes from; names of the project's own pages are for the flow to judge. */
function originOf({ request }: RecordedExchange['record']): string | undefined {
  const entry = Object.entries(request.headers).find(([name]) => name.toLowerCase() === 'origin');
  const origin = entry?.[1];
  return origin !== undefined && /^https?:\/\/([\w-]+\.)*(example|invalid|test)(\.(com|org|net))?(:\d+)?$/.test(origin)
    ? origin
    : undefined;
}

/** Browsers take `*` for no permission where credentials are sent: https://fetch.spec.whatwg.org/#cors-protocol-and-credentials */
function isTrusting({ record, response }: RecordedExchange): boolean {
  const hasCredentials = headerOf(response, 'access-control-allow-credentials') === 'true';
  return hasCredentials && headerOf(response, ALLOWED) === originOf(record);
}
