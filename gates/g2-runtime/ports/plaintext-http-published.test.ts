import { checkCases } from '../../testing/check-cases.ts';
import { aContainer, anAnswer, anExchange } from '../../testing/evidence.ts';
import { plaintextHttpPublished } from './plaintext-http-published.ts';

const bound = (...addresses: string[]) =>
  aContainer('api', {
    ports: addresses.map((hostAddress) => ({ containerPort: 3000, protocol: 'tcp', hostAddress, hostPort: 80 })),
  });
const answers = (answer: Parameters<typeof anAnswer>[0] = {}) => anExchange('api', { outcome: anAnswer(answer) });
const toHttps = answers({ status: 301, location: 'https://shop.example/health' });
const finding = (port: string) => ({
  subject: { service: 'api', container: 'shop-api-1', port },
  message: 'port 3000/tcp answers in plain HTTP',
});

checkCases(plaintextHttpPublished, {
  pass: {
    'every answer leads to HTTPS': { containers: [bound('0.0.0.0')], httpExchanges: [toHttps] },
  },
  fail: {
    'it answers': {
      containers: [bound('0.0.0.0')],
      httpExchanges: [answers()],
      findings: [finding('0.0.0.0:80/tcp')],
    },
    'one answer leads to HTTPS and another does not': {
      containers: [bound('10.0.0.5')],
      httpExchanges: [toHttps, { ...answers({ status: 404 }), purpose: 'metrics' }],
      findings: [finding('10.0.0.5:80/tcp')],
    },
    'it leads elsewhere in plain HTTP': {
      containers: [bound('0.0.0.0')],
      httpExchanges: [answers({ status: 302, location: 'http://shop.example/login' })],
      findings: [finding('0.0.0.0:80/tcp')],
    },
    'by IPv6 as well': {
      containers: [bound('127.0.0.1', '::')],
      httpExchanges: [answers({ status: 401 })],
      findings: [finding(':::80/tcp')],
    },
  },
  notApplicable: {
    'only this host reaches it': { containers: [bound('127.0.0.1')], httpExchanges: [answers()] },
    'it answers over TLS': {
      containers: [bound('0.0.0.0')],
      httpExchanges: [{ ...answers(), url: 'https://127.0.0.1:443/health' }],
    },
    'nothing answered': {
      containers: [bound('0.0.0.0')],
      httpExchanges: [anExchange('api', { outcome: { kind: 'failure', code: 'protocol', message: 'not HTTP' } })],
    },
  },
});
