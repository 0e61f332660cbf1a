import { checkCases } from '../../testing/check-cases.ts';
import { anAnswer, anExchange } from '../../testing/evidence.ts';
import { endpointExpectationUnmet } from './endpoint-expectation-unmet.ts';

const LOGIN = 'http://127.0.0.1:3000/login';
const login = (different: Parameters<typeof anExchange>[1] = {}) =>
  anExchange('api', { purpose: 'login page', configured: true, url: LOGIN, expectedStatus: 200, ...different });
const withoutStatus = (status: number) => {
  const { expectedStatus: _, ...exchange } = login({ outcome: anAnswer({ status }) });
  return exchange;
};
const finding = (fault: string, observed: string, expected = 'status 200') => ({
  subject: { service: 'api', container: 'shop-api-1', url: LOGIN },
  message: `GET /login ${fault}`,
  observed,
  expected,
});
const OTHER_STATUS = 'answers with another status';

checkCases(endpointExpectationUnmet, {
  pass: {
    'it answers with the status declared': { httpExchanges: [login()] },
    'the status declared is that of a refusal': {
      httpExchanges: [login({ expectedStatus: 401, outcome: anAnswer({ status: 401 }) })],
    },
    'every text is there': { httpExchanges: [login({ expectations: [{ contains: 'Sign in', met: true }] })] },
    'no status is on record, and it succeeds': { httpExchanges: [withoutStatus(204)] },
  },
  fail: {
    'another status': {
      httpExchanges: [login({ outcome: anAnswer({ status: 404 }) })],
      findings: [finding(OTHER_STATUS, `status 404; ${OTHER_STATUS}`)],
    },
    'another success than the one declared': {
      httpExchanges: [login({ outcome: anAnswer({ status: 204 }) })],
      findings: [finding(OTHER_STATUS, `status 204; ${OTHER_STATUS}`)],
    },
    'no status is on record, and it does not succeed': {
      httpExchanges: [withoutStatus(302)],
      findings: [finding(OTHER_STATUS, `status 302; ${OTHER_STATUS}`, 'a success status')],
    },
    'a text is not there': {
      httpExchanges: [
        login({
          expectations: [
            { contains: 'Sign in', met: true },
            { contains: 'Password', met: false },
          ],
        }),
      ],
      findings: [
        finding(
          'answers without "Password"',
          'status 200; answers without "Password"',
          'status 200, the text "Sign in", the text "Password"',
        ),
      ],
    },
    'another status, and a text is not there either': {
      httpExchanges: [
        login({ outcome: anAnswer({ status: 503 }), expectations: [{ contains: 'Password', met: false }] }),
      ],
      findings: [
        finding(
          OTHER_STATUS,
          `status 503; ${OTHER_STATUS}; answers without "Password"`,
          'status 200, the text "Password"',
        ),
      ],
    },
    'a text is not there, and not all of the body was read': {
      httpExchanges: [
        login({ outcome: anAnswer({ truncated: true }), expectations: [{ contains: 'Password', met: false }] }),
      ],
      findings: [
        finding(
          'answers without "Password" in the part read',
          'status 200; answers without "Password" in the part read',
          'status 200, the text "Password"',
        ),
      ],
    },
    'no answer': {
      httpExchanges: [login({ outcome: { kind: 'failure', code: 'timeout', message: 'no answer within 5000 ms' } })],
      findings: [finding('got no answer (timeout)', 'no answer within 5000 ms')],
    },
  },
  notApplicable: {
    'the settings name none': { httpExchanges: [anExchange('api', { outcome: anAnswer({ status: 404 }) })] },
    'the audit refused to ask': {
      httpExchanges: [login({ outcome: { kind: 'failure', code: 'address-not-allowed', message: 'not asked' } })],
    },
  },
});
