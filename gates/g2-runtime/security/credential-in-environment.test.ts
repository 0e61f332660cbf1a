import type { SecretFacts } from '../../../src/model/evidence/secret.ts';
import { checkCases } from '../../testing/check-cases.ts';
import { aContainer, aSecret } from '../../testing/evidence.ts';
import { credentialInEnvironment } from './credential-in-environment.ts';

const holding = (different: Partial<SecretFacts>) =>
  aContainer('api', {
    environment: [{ name: 'JWT_SECRET', value: '«redacted:k3v9x2m7qa»', secrets: [aSecret(different)] }],
  });

const finding = {
  subject: { service: 'api', variable: 'JWT_SECRET' },
  message: 'the secret stands in the variable itself',
};

checkCases(credentialInEnvironment, {
  pass: {
    'the secret is in a file': {
      containers: [aContainer('api', { environment: [{ name: 'JWT_SECRET_FILE', value: '/run/secrets/jwt' }] })],
    },
    'a password in a URL is a matter of its own': { containers: [holding({ position: 'url-password' })] },
  },
  fail: {
    'a secret, however strong': { containers: [holding({})], findings: [finding] },
    'a secret in the arguments that a variable holds': {
      containers: [holding({ position: 'argument' })],
      findings: [finding],
    },
  },
  notApplicable: {
    'there is no container': { containers: [] },
  },
});
