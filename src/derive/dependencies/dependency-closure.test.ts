import { expect, test } from 'vitest';
import { dependencyClosure } from './dependency-closure.ts';

const one = (service: string, ...names: string[]) => ({
  service,
  dependsOn: names.map((name) => ({ service: name, condition: 'service_started' })),
});

test('a service depends on what its dependencies depend on, and not the other way round', () => {
  const dependsOn = dependencyClosure([one('ui', 'api'), one('api', 'db'), one('db')]);
  expect([dependsOn('ui', 'api'), dependsOn('ui', 'db'), dependsOn('db', 'ui'), dependsOn('ui', 'ui')]).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test('a circle ends', () => {
  const dependsOn = dependencyClosure([one('a', 'b'), one('b', 'a')]);
  expect([dependsOn('a', 'a'), dependsOn('a', 'c')]).toEqual([true, false]);
});
