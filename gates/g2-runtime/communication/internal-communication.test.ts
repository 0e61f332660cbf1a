import { expect, test } from 'vitest';
import { cited } from '../../testing/compose.ts';
import { aContainer } from '../../testing/evidence.ts';
import { presented } from '../../testing/presented.ts';
import { internalCommunication } from './internal-communication.ts';

const api = aContainer('api', {
  environment: [
    { name: 'REDIS_URL', value: 'redis://redis' },
    { name: 'DATABASE_URL', value: 'postgresql://shop:«redacted:k3v9x2m7qa»@postgres:5432/shop' },
    { name: 'BUCKET', value: 'custom://redis' },
    { name: 'SUPPORT_URL', value: 'https://support.example' },
  ],
});

test('lists each connection with its URL as captured and the port that is meant', () => {
  const containers = [api, aContainer('postgres'), aContainer('redis')].map((one) => cited(one));
  expect(presented(internalCommunication, { containers })).toMatchObject({
    rows: [
      {
        cells: [
          'api',
          'postgres',
          'DATABASE_URL',
          'postgresql://shop:«redacted:k3v9x2m7qa»@postgres:5432/shop',
          '5432',
        ],
        evidence: ['E1'],
      },
      { cells: ['api', 'redis', 'BUCKET', 'custom://redis', 'not stated'], evidence: ['E1'] },
      { cells: ['api', 'redis', 'REDIS_URL', 'redis://redis', '6379 (default)'], evidence: ['E1'] },
    ],
  });
});

test('has nothing to show when no URL names another service', () => {
  expect(presented(internalCommunication, { containers: [cited(api)] })).toEqual({
    notApplicable: 'no URL in an environment names another service of the target',
  });
});
