import { expect, test } from 'vitest';
import { defaultPort } from './default-port.ts';

test.each([
  ['https', 443],
  ['postgresql+asyncpg', 5432],
  ['mongodb+srv', 27_017],
  ['s3', undefined],
])('%s means port %s', (scheme, port) => {
  expect(defaultPort(scheme)).toBe(port);
});
