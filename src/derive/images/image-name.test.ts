import { expect, test } from 'vitest';
import { plainReference } from './image-name.ts';

test.each([
  ['redis', 'redis:latest'],
  ['docker.io/library/redis:7', 'redis:7'],
  ['index.docker.io/shop/api:1', 'shop/api:1'],
  ['localhost/shop-api:1', 'shop-api:1'],
  ['registry.example:5000/api', 'registry.example:5000/api:latest'],
])('%s is %s', (reference, plain) => {
  expect(plainReference(reference)).toBe(plain);
});
