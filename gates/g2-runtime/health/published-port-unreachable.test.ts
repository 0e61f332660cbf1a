import { checkCases } from '../../testing/check-cases.ts';
import { aContainer, anExchange } from '../../testing/evidence.ts';
import { anOpenPort, aPortProbe, aTlsPort } from '../../testing/ports.ts';
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
const probed = (outcome: Parameters<typeof aPortProbe>[1]) =>
  aPortProbe('api', { containerPort: 3000, hostAddress: '127.0.0.1', hostPort: 8080, ...outcome });
const refused = { kind: 'failure' as const, code: 'refused', message: 'the connection was refused' };
const twoPorts = [...publishing(8080).ports, ...publishing(8081, 3001).ports];

checkCases(publishedPortUnreachable, {
  pass: {
    'it answers': { containers: [publishing(8080)], httpExchanges: [asked(8080)] },
    'it answers one request of two': { containers: [publishing(8080)], httpExchanges: [asked(8080, 'timeout'), page] },
    'it answers in a protocol that is not HTTP': {
      containers: [publishing(8080)],
      httpExchanges: [asked(8080, 'protocol')],
    },
    'a port that was not asked over HTTP takes connections': {
      containers: [publishing(8080)],
      portProbes: [probed({ outcome: anOpenPort() })],
    },
    'it hangs up on a plain request and speaks TLS': {
      containers: [publishing(8080)],
      httpExchanges: [asked(8080, 'reset')],
      portProbes: [probed({ outcome: aTlsPort() })],
    },
    'it ignores a plain request, for it greets in a protocol of its own': {
      containers: [publishing(8080)],
      httpExchanges: [asked(8080, 'timeout')],
      portProbes: [probed({ outcome: anOpenPort({ heard: 'greeting', protocol: 'SSH' }) })],
    },
  },
  fail: {
    'a port that was not asked over HTTP refuses the connection': {
      containers: [publishing(8080)],
      portProbes: [probed({ outcome: refused })],
      findings: [finding('127.0.0.1:8080')],
    },
    'the proxy of the engine ends the connection at once': {
      containers: [publishing(8080)],
      httpExchanges: [asked(8080, 'reset')],
      portProbes: [probed({ outcome: anOpenPort({ heard: 'closed' }) })],
      findings: [finding('127.0.0.1:8080')],
    },
    'by IPv6 alone': {
      containers: [publishing(8080)],
      httpExchanges: [asked(8080)],
      portProbes: [
        probed({ outcome: anOpenPort() }),
        probed({ hostAddress: '::', address: '::1', outcome: anOpenPort({ heard: 'closed' }) }),
      ],
      findings: [finding(':::8080')],
    },
    'a port that was asked for two names is one port': {
      containers: [publishing(8080)],
      portProbes: [probed({ outcome: refused }), probed({ outcome: { ...refused, message: 'again' } })],
      findings: [finding('127.0.0.1:8080')],
    },
    'it takes connections, and neither a request nor a handshake gets an answer': {
      containers: [publishing(8080)],
      httpExchanges: [asked(8080, 'timeout')],
      portProbes: [probed({ outcome: anOpenPort({ heard: 'silent' }) })],
      findings: [finding('127.0.0.1:8080')],
    },
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
    'this host has no IPv6, or another host binds it to its loopback': {
      containers: [publishing(8080)],
      portProbes: [
        probed({ outcome: { kind: 'failure', code: 'no-ipv6', message: 'no such address' } }),
        probed({ hostPort: 8081, outcome: { kind: 'failure', code: 'not-reachable', message: 'loopback' } }),
      ],
    },
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
