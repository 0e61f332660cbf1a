import { checkCases } from '../../testing/check-cases.ts';
import { aRun } from '../../testing/evidence.ts';
import { aCertificate, anOpenPort, aPortProbe, aTlsPort } from '../../testing/ports.ts';
import { certificateExpired } from './certificate-expired.ts';

const run = aRun();
const shows = (different: Parameters<typeof aCertificate>[0], where: Parameters<typeof aPortProbe>[1] = {}) =>
  aPortProbe('web', { outcome: aTlsPort({ certificate: aCertificate(different) }), ...where });
const expired = { validTo: '2026-01-31T21:29:59.000Z' };
const subject = { service: 'web', container: 'shop-web-1', port: '0.0.0.0:8443/tcp' };

checkCases(certificateExpired, {
  pass: {
    'it is valid': { run, portProbes: [shows({})] },
    'its last second has not come': { run, portProbes: [shows({ validTo: '2026-01-31T21:30:00.000Z' })] },
  },
  fail: {
    'it has expired': {
      run,
      portProbes: [shows(expired)],
      findings: [{ subject, message: 'the certificate of shop.example has expired' }],
    },
    'it is not valid yet': {
      run,
      portProbes: [shows({ validFrom: '2026-02-01T00:00:00.000Z', subject: '' })],
      findings: [{ subject, message: 'the certificate of DNS:shop.example is not valid yet' }],
    },
    'the same one by IPv4 and IPv6, and for two names, is told once': {
      run,
      portProbes: [
        shows(expired),
        shows(expired, { hostAddress: '::' }),
        aPortProbe('web', { outcome: aTlsPort({ certificate: aCertificate(expired), serverName: 'shop.example' }) }),
      ],
      findings: [{ subject, message: 'the certificate of shop.example has expired' }],
    },
    'two different ones at one port are told both': {
      run,
      portProbes: [shows(expired), shows({ ...expired, subject: 'old.example', fingerprint256: 'cd'.repeat(32) })],
      findings: [
        { subject, message: 'the certificate of shop.example has expired' },
        { subject, message: 'the certificate of old.example has expired' },
      ],
    },
  },
  notApplicable: {
    'nothing is published': { run, portProbes: [] },
    'no port speaks TLS': { run, portProbes: [aPortProbe('web', { outcome: anOpenPort() })] },
    'the handshake did not get that far': {
      run,
      portProbes: [aPortProbe('web', { outcome: anOpenPort({ heard: 'tls', tls: { failure: 'handshake failure' } }) })],
    },
  },
});
