import { checkCases } from '../../testing/check-cases.ts';
import { aPosturedEngine } from '../../testing/engine.ts';
import { anEngine } from '../../testing/evidence.ts';
import { insecureRegistryTrusted } from './insecure-registry-trusted.ts';

const subject = { engine: 'host-1' };
const OLD = { 'an older capture': { engine: anEngine() } };

checkCases(insecureRegistryTrusted, {
  pass: { 'none but the host itself': { engine: aPosturedEngine() } },
  fail: {
    'one by name, one by network': {
      engine: aPosturedEngine({ insecureRegistries: ['registry.example:5000', '10.0.0.0/8'] }),
      findings: ['registry.example:5000', '10.0.0.0/8'].map((registry) => ({
        subject: { ...subject, topic: registry },
        message: `it also asks ${registry} over HTTP, or with a certificate that it cannot check`,
      })),
    },
  },
  notApplicable: OLD,
});
