import { checkCases } from '../../testing/check-cases.ts';
import { aCertificate, aPortProbe, aTlsPort } from '../../testing/ports.ts';
import { certificateNameMismatch } from './certificate-name-mismatch.ts';

const asked = (serverName: string, nameMatches: boolean, names = ['DNS:shop.example']) =>
  aPortProbe('web', { outcome: aTlsPort({ serverName, nameMatches, certificate: aCertificate({ names }) }) });
const finding = (name: string) => ({
  subject: { service: 'web', container: 'shop-web-1', port: '0.0.0.0:8443/tcp' },
  message: `its certificate is not for ${name}`,
});

checkCases(certificateNameMismatch, {
  pass: {
    'it is for the name': { portProbes: [asked('shop.example', true)] },
    'it is for both names': { portProbes: [asked('shop.example', true), asked('www.shop.example', true)] },
  },
  fail: {
    'it is for another name': { portProbes: [asked('api.example', false)], findings: [finding('api.example')] },
    'it is for no name at all': { portProbes: [asked('api.example', false, [])], findings: [finding('api.example')] },
    'it is for one name of two': {
      portProbes: [asked('shop.example', true), asked('api.example', false)],
      findings: [finding('api.example')],
    },
  },
  notApplicable: {
    'nobody knows by which name it is reached': { portProbes: [aPortProbe('web', { outcome: aTlsPort() })] },
    'no port speaks TLS': { portProbes: [aPortProbe('web')] },
  },
});
