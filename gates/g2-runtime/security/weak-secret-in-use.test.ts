import type { SecretFacts } from '../../../src/model/evidence/secret.ts';
import { checkCases } from '../../testing/check-cases.ts';
import { aContainer, aSecret } from '../../testing/evidence.ts';
import { weakSecretInUse } from './weak-secret-in-use.ts';

const holding = (different: Partial<SecretFacts>) =>
  aContainer('api', {
    environment: [{ name: 'ADMIN_PASSWORD', value: '«redacted:k3v9x2m7qa»', secrets: [aSecret(different)] }],
  });

const finding = (message: string) => ({ subject: { service: 'api', variable: 'ADMIN_PASSWORD' }, message });

checkCases(weakSecretInUse, {
  pass: {
    'a strong secret': { containers: [holding({})] },
    'a secret of medium strength': { containers: [holding({ strength: 'medium', lengthClass: '16 to 31' })] },
  },
  fail: {
    'a weak value': {
      containers: [holding({ strength: 'weak', lengthClass: '8 to 15' })],
      findings: [finding('the value is short or easily guessed')],
    },
    'a weak password in a URL': {
      containers: [holding({ strength: 'weak', position: 'url-password' })],
      findings: [finding('the password in the URL is short or easily guessed')],
    },
    'the name of the user': {
      containers: [holding({ strength: 'medium', equalsUserName: true })],
      findings: [finding('the value is the same as a user name')],
    },
  },
  notApplicable: {
    'a default password is a matter of its own': { containers: [holding({ strength: 'weak', knownDefault: true })] },
    'a placeholder is a matter of its own': { containers: [holding({ strength: 'weak', placeholder: true })] },
    'the environment holds no secret': { containers: [aContainer('api')] },
  },
});
