import { expect, test } from 'vitest';
import { containerSubject } from './container-subject.ts';

test('names the service and the container, nothing else of it', () => {
  const container = { service: 'api', name: 'shop-api-2', image: 'shop-api' };
  expect(containerSubject(container)).toEqual({ service: 'api', container: 'shop-api-2' });
});
