import type { Container } from '../../../src/model/evidence/container.ts';
import { checkCases } from '../../testing/check-cases.ts';
import { aContainer, aSecret } from '../../testing/evidence.ts';
import { secretReused } from './secret-reused.ts';

const secret = (name: string, fingerprint: string) => ({
  name,
  value: `«redacted:${fingerprint}»`,
  secrets: [aSecret({ fingerprint })],
});

const url = (host: string, fingerprint: string) => ({
  name: 'DATABASE_URL',
  value: `postgresql://shop:«redacted:${fingerprint}»@${host}:5432/shop`,
  secrets: [aSecret({ fingerprint, position: 'url-password' })],
});

const service = (name: string, ...environment: Container['environment']) => aContainer(name, { environment });

const db = (fingerprint: string) =>
  aContainer('postgres', { image: 'postgres:15', environment: [secret('POSTGRES_PASSWORD', fingerprint)] });

const finding = (service: string, variable: string, count: number) => ({
  subject: { service, variable },
  message: `the same secret stands in ${count} places`,
});

checkCases(secretReused, {
  pass: {
    'different secrets': {
      containers: [service('api', secret('A_TOKEN', 'a')), service('ui', secret('B_TOKEN', 'b'))],
    },
    'replicas of one service': {
      containers: [
        service('api', secret('TOKEN', 'a')),
        { ...service('api', secret('TOKEN', 'a')), name: 'shop-api-2' },
      ],
    },
    'a data store and the URLs of its clients': {
      containers: [db('a'), service('api', url('postgres', 'a')), service('worker', url('postgres', 'a'))],
    },
    'a data store and a variable of its client that is named after it': {
      containers: [db('a'), service('api', secret('DB_PASSWORD', 'a'))],
    },
  },
  fail: {
    'one key for two services': {
      containers: [service('api', secret('JWT_SECRET', 'a')), service('worker', secret('JWT_SECRET', 'a'))],
      findings: [finding('api', 'JWT_SECRET', 2)],
    },
    'one value in two variables': {
      containers: [service('api', secret('ADMIN_PASSWORD', 'a'), secret('SESSION_SECRET', 'a'))],
      findings: [finding('api', 'ADMIN_PASSWORD', 2)],
    },
    'the password of a data store is that of the administrator': {
      containers: [db('a'), service('api', secret('ADMIN_PASSWORD', 'a'))],
      findings: [finding('postgres', 'POSTGRES_PASSWORD', 2)],
    },
    'two data stores have one password': {
      containers: [db('a'), service('api', url('postgres', 'a')), service('mail', url('mail-db', 'a'))],
      findings: [finding('postgres', 'POSTGRES_PASSWORD', 3)],
    },
  },
  notApplicable: {
    'the environment holds no secret': { containers: [aContainer('api')] },
  },
});
