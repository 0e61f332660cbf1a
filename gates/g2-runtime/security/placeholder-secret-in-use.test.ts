import type { SecretFacts } from '../../../src/model/evidence/secret.ts';
import { checkCases } from '../../testing/check-cases.ts';
import { aContainer, aSecret } from '../../testing/evidence.ts';
import { placeholderSecretInUse } from './placeholder-secret-in-use.ts';

const holding = (different: Partial<SecretFacts>, name = 'shop-api-1') =>
  aContainer('api', {
    name,
    environment: [{ name: 'JWT_SECRET', value: '«redacted:k3v9x2m7qa»', secrets: [aSecret(different)] }],
  });

const finding = {
  subject: { service: 'api', variable: 'JWT_SECRET' },
  message: 'the value says itself that it is to be replaced',
};

checkCases(placeholderSecretInUse, {
  pass: {
    'a strong secret': { containers: [holding({})] },
    'a default password is a matter of its own': { containers: [holding({ knownDefault: true })] },
  },
  fail: {
    'a placeholder, however long': { containers: [holding({ placeholder: true })], findings: [finding] },
    'once for all replicas': {
      containers: [holding({ placeholder: true }), holding({ placeholder: true }, 'shop-api-2')],
      findings: [finding],
    },
  },
  notApplicable: {
    'the environment holds no secret': { containers: [aContainer('api')] },
  },
});
