import { checkCases } from '../../testing/check-cases.ts';
import { aCertificate, anOpenPort, aPortProbe, aTlsPort } from '../../testing/ports.ts';
import { certificateUntrusted } from './certificate-untrusted.ts';

type Tls = Parameters<typeof aTlsPort>[0];

const web = (tls: Tls, where: Parameters<typeof aPortProbe>[1] = {}) => [
  aPortProbe('web', { outcome: aTlsPort(tls), ...where }),
];
const selfSigned = { certificate: aCertificate({ selfSigned: true, issuer: 'shop.example' }) };
const finding = (message: string, priority: 'P2' | 'P3', port = '0.0.0.0:8443/tcp') => ({
  subject: { service: 'web', container: 'shop-web-1', port },
  message: `its certificate is ${message}`,
  priority,
});
const unknown = 'signed by an authority that is not known here, or its chain is not complete';

checkCases(certificateUntrusted, {
  pass: {
    'a known authority signed it': { portProbes: web({}) },
    'it has expired, which another check tells': { portProbes: web({ untrusted: 'CERT_HAS_EXPIRED' }) },
  },
  fail: {
    'it is signed by itself': {
      portProbes: web({ ...selfSigned, untrusted: 'DEPTH_ZERO_SELF_SIGNED_CERT' }),
      findings: [finding('signed by itself', 'P2')],
    },
    'it is signed by itself and has expired': {
      portProbes: web({ ...selfSigned, untrusted: 'CERT_HAS_EXPIRED' }),
      findings: [finding('signed by itself', 'P2')],
    },
    'nobody outside the host sees it': {
      portProbes: web(selfSigned, { hostAddress: '127.0.0.1' }),
      findings: [finding('signed by itself', 'P3', '127.0.0.1:8443/tcp')],
    },
    'an authority of the company signed it': {
      portProbes: web({ untrusted: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' }),
      findings: [finding(unknown, 'P2')],
    },
    'it is that of a Postgres server': {
      portProbes: [aPortProbe('web', { outcome: { ...aTlsPort(selfSigned), heard: 'postgres' } })],
      findings: [finding('signed by itself', 'P3')],
    },
  },
  notApplicable: {
    'no port shows one': { portProbes: [aPortProbe('web', { outcome: anOpenPort() })] },
  },
});
