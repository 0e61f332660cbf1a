import { checkCases } from '../../testing/check-cases.ts';
import { aContainer, aSecret } from '../../testing/evidence.ts';
import { credentialInServiceUrl } from './credential-in-service-url.ts';

const api = (name: string, value: string, position?: 'value' | 'url-password') =>
  aContainer('api', { environment: [{ name, value, ...(position && { secrets: [aSecret({ position })] }) }] });

checkCases(credentialInServiceUrl, {
  pass: {
    'a URL without a password': { containers: [api('REDIS_URL', 'redis://redis:6379')] },
    'a secret beside a URL': {
      containers: [api('TOKEN', '«redacted:k3v9x2m7qa»', 'value'), api('API_URL', 'http://api:3000')],
    },
  },
  fail: {
    'a URL with a password': {
      containers: [api('DATABASE_URL', 'postgresql://shop:«redacted:k3v9x2m7qa»@db:5432/shop', 'url-password')],
      findings: [{ subject: { service: 'api', variable: 'DATABASE_URL' }, message: 'the URL carries a password' }],
    },
  },
  notApplicable: {
    'no variable holds a URL': { containers: [api('TOKEN', '«redacted:k3v9x2m7qa»', 'value')] },
  },
});
