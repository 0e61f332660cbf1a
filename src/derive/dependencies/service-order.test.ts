import { expect, test } from 'vitest';
import { byService } from './service-order.ts';

const replica = (service: string, number: number) => ({ service, number, name: `shop-${service}-${number}` });

test('orders by service, and replicas by number', () => {
  const unordered = [replica('ui', 1), replica('api', 10), replica('api', 9)];
  expect(unordered.toSorted(byService).map(({ name }) => name)).toEqual(['shop-api-9', 'shop-api-10', 'shop-ui-1']);
});
