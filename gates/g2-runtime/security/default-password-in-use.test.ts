import type { SecretFacts } from '../../../src/model/evidence/secret.ts';
import { checkCases } from '../../testing/check-cases.ts';
import { aContainer, aSecret } from '../../testing/evidence.ts';
import { defaultPasswordInUse } from './default-password-in-use.ts';

const holding = (service: string, different: Partial<SecretFacts>) =>
  aContainer(service, {
    environment: [{ name: 'DB_SECRET', value: '«redacted:k3v9x2m7qa»', secrets: [aSecret(different)] }],
  });

const finding = (service: string, message: string) => ({ subject: { service, variable: 'DB_SECRET' }, message });

checkCases(defaultPasswordInUse, {
  pass: {
    'a strong secret': { containers: [holding('api', {})] },
    'a weak secret that is not a default': { containers: [holding('api', { strength: 'weak' })] },
  },
  fail: {
    'a default': {
      containers: [holding('db', { knownDefault: true })],
      findings: [finding('db', 'the value is a well-known default')],
    },
    'a default inside a URL, beside a strong one': {
      containers: [holding('api', { knownDefault: true, position: 'url-password' }), holding('worker', {})],
      findings: [finding('api', 'the password in the URL is a well-known default')],
    },
  },
  notApplicable: {
    'the environment holds no secret': {
      containers: [aContainer('api', { environment: [{ name: 'DB_PASSWORD_FILE', value: '/run/secrets/db' }] })],
    },
  },
});
