import { expect, test } from 'vitest';
import { secretFileVariable } from './secret-file-variables.ts';

test.each([
  ['postgres:16', 'POSTGRES_PASSWORD', 'POSTGRES_PASSWORD_FILE'],
  ['registry.example:5000/pgvector/pgvector:pg16', 'POSTGRES_PASSWORD', 'POSTGRES_PASSWORD_FILE'],
  ['bitnami/redis:7.4', 'REDIS_PASSWORD', 'REDIS_PASSWORD_FILE'],
  ['grafana/grafana:11.2.0', 'GF_SECURITY_ADMIN_PASSWORD', 'GF_SECURITY_ADMIN_PASSWORD__FILE'],
  ['postgres:16', 'PGPASSWORD', undefined],
  ['redis:7', 'REDIS_PASSWORD', undefined],
  ['constructor', 'POSTGRES_PASSWORD', undefined],
])('%s takes %s from %s', (image, variable, expected) => {
  expect(secretFileVariable(image, variable)).toBe(expected);
});
