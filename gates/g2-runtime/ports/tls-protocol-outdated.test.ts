import { checkCases } from '../../testing/check-cases.ts';
import { anOpenPort, aPortProbe, aTlsPort } from '../../testing/ports.ts';
import { tlsProtocolOutdated } from './tls-protocol-outdated.ts';

const only = anOpenPort({ heard: 'tls', tls: { failure: 'unsupported protocol', outdatedProtocol: 'TLSv1' } });
const finding = (message: string, port = '0.0.0.0:8443/tcp') => ({
  subject: { service: 'web', container: 'shop-web-1', port },
  message,
});

checkCases(tlsProtocolOutdated, {
  pass: { 'it takes new protocols alone': { portProbes: [aPortProbe('web', { outcome: aTlsPort() })] } },
  fail: {
    'it takes an old one as well': {
      portProbes: [aPortProbe('web', { outcome: aTlsPort({ outdatedProtocol: 'TLSv1.1' }) })],
      findings: [finding('it takes TLSv1.1')],
    },
    'it takes an old one alone': {
      portProbes: [aPortProbe('web', { outcome: only })],
      findings: [finding('it takes TLSv1 and nothing newer')],
    },
    'nobody outside the host reaches it': {
      portProbes: [aPortProbe('web', { hostAddress: '127.0.0.1', outcome: only })],
      findings: [{ ...finding('it takes TLSv1 and nothing newer', '127.0.0.1:8443/tcp'), priority: 'P3' }],
    },
  },
  notApplicable: {
    'no port speaks TLS': { portProbes: [aPortProbe('web')] },
    'a Postgres server has a setting for it': {
      portProbes: [aPortProbe('db', { outcome: { ...aTlsPort(), heard: 'postgres' } })],
    },
  },
});
