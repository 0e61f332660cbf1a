import { checkCases } from '../../testing/check-cases.ts';
import { aContainer } from '../../testing/evidence.ts';
import { emptySecretVariable } from './empty-secret-variable.ts';

const api = (environment: Record<string, string | null>) =>
  aContainer('api', { environment: Object.entries(environment).map(([name, value]) => ({ name, value })) });

const finding = (variable: string) => ({ subject: { service: 'api', variable }, message: 'the value is empty' });

checkCases(emptySecretVariable, {
  pass: {
    'the secret has a value': { containers: [api({ JWT_SECRET: '«redacted:k3v9x2m7qa»' })] },
    'the value is in a file': {
      containers: [api({ DB_PASSWORD: '', DB_PASSWORD_FILE: '/run/secrets/db_password' })],
    },
  },
  fail: {
    'an empty password': { containers: [api({ DB_PASSWORD: '' })], findings: [finding('DB_PASSWORD')] },
    'only blanks': { containers: [api({ JWT_SECRET: '  ' })], findings: [finding('JWT_SECRET')] },
    'an optional key of another party is less urgent': {
      containers: [api({ OPENAI_API_KEY: '' })],
      findings: [{ ...finding('OPENAI_API_KEY'), priority: 'P2' }],
    },
    'once for all replicas': {
      containers: [api({ DB_PASS: '' }), { ...api({ DB_PASS: '' }), name: 'shop-api-2' }],
      findings: [finding('DB_PASS')],
    },
  },
  notApplicable: {
    'no name of a secret': { containers: [api({ LEVEL: '', MAX_TOKENS: '', DB_PASSWORD_FILE: '' })] },
    'named without a value': { containers: [api({ DB_PASSWORD: null })] },
  },
});
