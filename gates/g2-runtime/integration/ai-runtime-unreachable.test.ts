import { checkCases } from '../../testing/check-cases.ts';
import { aContainer, anAnswer, anExchange } from '../../testing/evidence.ts';
import { aiRuntimeUnreachable } from './ai-runtime-unreachable.ts';

const containers = [aContainer('ollama', { image: 'ollama/ollama:0.5.7' }), aContainer('api')];
const url = 'http://127.0.0.1:11434/api/version';

const failing = (code: string, service = 'ollama') =>
  anExchange(service, { url, outcome: { kind: 'failure', code, message: `connection ${code}` } });

const finding = (code: string) => ({
  subject: { service: 'ollama', container: 'shop-ollama-1', url },
  message: `GET /api/version got no answer (${code})`,
});

checkCases(aiRuntimeUnreachable, {
  pass: {
    'it answered': { containers, httpExchanges: [anExchange('ollama', { url })] },
    'it answered with an error': {
      containers,
      httpExchanges: [anExchange('ollama', { url, outcome: anAnswer({ status: 503 }) })],
    },
  },
  fail: {
    'the connection was refused': {
      containers,
      httpExchanges: [failing('refused')],
      findings: [finding('refused')],
    },
    'no answer came in time': { containers, httpExchanges: [failing('timeout')], findings: [finding('timeout')] },
  },
  notApplicable: {
    'another service does not answer': { containers, httpExchanges: [failing('refused', 'api')] },
    'the audit refused to ask that address': { containers, httpExchanges: [failing('address-not-allowed')] },
    'nobody listens at a port of its container that nobody named': {
      containers,
      httpExchanges: [{ ...failing('refused'), via: 'container address' }],
    },
    'it was not asked': { containers, httpExchanges: [] },
  },
});
