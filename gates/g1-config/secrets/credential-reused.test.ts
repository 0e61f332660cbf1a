import { checkCases } from '../../testing/check-cases.ts';
import { anEntry, projectOf } from '../../testing/compose.ts';
import { aService, at } from '../../testing/declared.ts';
import { credentialReused } from './credential-reused.ts';

type Facts = Parameters<typeof anEntry>[2];
const secret = (name: string, facts: Facts = {}) => anEntry(name, '***', facts);
const api = (...environment: ReturnType<typeof anEntry>[]) => aService('api', { environment });
const worker = (...environment: ReturnType<typeof anEntry>[]) => aService('worker', { environment });
const db = aService('db', { image: 'postgres:16', environment: [secret('POSTGRES_PASSWORD')] });
const url = anEntry('DATABASE_URL', 'postgres://app:***@db/app', { position: 'url-password' });

checkCases(credentialReused, {
  pass: {
    'each has its own': projectOf(api(secret('A_SECRET'), secret('B_SECRET', { fingerprint: 'another111' }))),
    'a data store and its clients': projectOf(db, api(secret('DB_PASSWORD')), worker(url)),
    'services that share one purpose': projectOf(api(secret('JWT_SECRET')), worker(secret('JWT_SECRET'))),
  },
  fail: {
    'two purposes in one service': {
      ...projectOf(api(secret('JWT_SECRET'), secret('WEBHOOK_TOKEN'))),
      findings: [
        {
          subject: { service: 'api', variable: 'JWT_SECRET', ...at(12) },
          message: 'the same credential serves 2 variables of different purpose',
        },
      ],
    },
    'the password of the data store signs tokens as well': {
      ...projectOf(db, api(url, secret('JWT_SECRET'))),
      findings: [
        {
          subject: { service: 'db', variable: 'POSTGRES_PASSWORD', ...at(12) },
          message: 'the same credential serves 3 variables of different purpose',
        },
      ],
    },
  },
  notApplicable: {
    'there is no credential': projectOf(api()),
    'placeholders are to be replaced anyway': projectOf(
      api(secret('JWT_SECRET', { placeholder: true }), secret('WEBHOOK_TOKEN', { placeholder: true })),
    ),
  },
});
