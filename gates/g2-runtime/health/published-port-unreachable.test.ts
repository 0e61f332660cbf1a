import { checkCases } from '../../testing/check-cases.ts';
import { aContainer, anExchange } from '../../testing/evidence.ts';
import { publishedPortUnreachable } from './published-port-unreachable.ts';

const publishing = (hostPort: number, containerPort = 3000, hostAddress = '127.0.0.1') =>
  aContainer('api', { ports: [{ containerPort, protocol: 'tcp', hostAddress, hostPort }] });
const asked = (hostPort: number, code?: string, containerPort = 3000, host = '127.0.0.1') =>
  anExchange('api', {
    url: `http://${host}:${hostPort}/health`,
    containerPort,
    ...(code !== undefined && { outcome: { kind: 'failure' as const, code, message: 'what happened' } }),
  });
const page = anExchange('api', { purpose: 'page', url: 'http://127.0.0.1:8080/' });
const finding = (port: string, containerPort = 3000) => ({
  subject: { service: 'api', container: 'shop-api-1', port: `${port}/tcp` },
  message: `port ${containerPort}/tcp is published and does not answer`,
});
const twoPorts = [...publishing(8080).ports, ...publishing(8081, 3001).ports];

checkCases(publishedPortUnreachable, {
  pass: {
    'it answers': { containers: [publishing(8080)], httpExchanges: [asked(8080)] },
    'it answers one request of two': { containers: [publishing(8080)], httpExchanges: [asked(8080, 'timeout'), page] },
    'it answers in a protocol that is not HTTP': {
      containers: [publishing(8080)],
      httpExchanges: [asked(8080, 'protocol')],
    },
  },
  fail: {
    'the connection is refused': {
      containers: [publishing(8080)],
      httpExchanges: [asked(8080, 'refused')],
      findings: [finding('127.0.0.1:8080')],
    },
    'it is closed without an answer, as when nothing listens behind the proxy of the engine': {
      containers: [publishing(8080, 3000, '0.0.0.0')],
      httpExchanges: [asked(8080, 'reset')],
      findings: [finding('0.0.0.0:8080')],
    },
    'no answer in time': {
      containers: [publishing(8080)],
      httpExchanges: [asked(8080, 'timeout')],
      findings: [finding('127.0.0.1:8080')],
    },
    'one port of two': {
      containers: [aContainer('api', { ports: twoPorts })],
      httpExchanges: [asked(8080), asked(8081, 'refused', 3001)],
      findings: [finding('127.0.0.1:8081', 3001)],
    },
    'the usual port of a database refuses the connection': {
      containers: [publishing(5432, 5432)],
      httpExchanges: [asked(5432, 'refused', 5432)],
      findings: [finding('127.0.0.1:5432', 5432)],
    },
    'another host publishes it on every interface and it refuses': {
      containers: [publishing(8080, 3000, '0.0.0.0')],
      httpExchanges: [asked(8080, 'refused', 3000, '192.0.2.7')],
      findings: [finding('0.0.0.0:8080')],
    },
  },
  notApplicable: {
    'nothing was asked': { containers: [publishing(8080)], httpExchanges: [] },
    'the usual port of a database closes the connection, for HTTP is not its protocol': {
      containers: [publishing(5432, 5432)],
      httpExchanges: [asked(5432, 'reset', 5432)],
    },
    'the port of HTTPS ignores a plain request': {
      containers: [publishing(8443, 8443)],
      httpExchanges: [asked(8443, 'timeout', 8443)],
    },
    'another host publishes it on its loopback': {
      containers: [publishing(8080)],
      httpExchanges: [asked(8080, 'refused', 3000, '192.0.2.7')],
    },
    'the audit refused to ask': {
      containers: [publishing(8080, 3000, '169.254.1.1')],
      httpExchanges: [asked(8080, 'address-not-allowed', 3000, '169.254.1.1')],
    },
  },
});
