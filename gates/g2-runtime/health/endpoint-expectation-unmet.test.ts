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
const finding = (fault: string) => ({
  subject: { service: 'api', container: 'shop-api-1', url: LOGIN },
  message: `GET /login ${fault}`,
});

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
      findings: [finding('answers with another status')],
    },
    'another success than the one declared': {
      httpExchanges: [login({ outcome: anAnswer({ status: 204 }) })],
      findings: [finding('answers with another status')],
    },
    'no status is on record, and it does not succeed': {
      httpExchanges: [withoutStatus(302)],
      findings: [finding('answers with another status')],
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
      findings: [finding('answers without "Password"')],
    },
    'a text is not there, and not all of the body was read': {
      httpExchanges: [
        login({ outcome: anAnswer({ truncated: true }), expectations: [{ contains: 'Password', met: false }] }),
      ],
      findings: [finding('answers without "Password" in the part read')],
    },
    'no answer': {
      httpExchanges: [login({ outcome: { kind: 'failure', code: 'timeout', message: 'no answer within 5000 ms' } })],
      findings: [finding('got no answer (timeout)')],
    },
  },
  notApplicable: {
    'the settings name none': { httpExchanges: [anExchange('api', { outcome: anAnswer({ status: 404 }) })] },
    'the audit refused to ask': {
      httpExchanges: [login({ outcome: { kind: 'failure', code: 'address-not-allowed', message: 'not asked' } })],
    },
  },
});
