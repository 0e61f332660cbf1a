import { expect, test } from 'vitest';
import { knownByService } from './known-by-service.ts';

const build = { context: '.', arguments: [] };

test.each([
  ['an image', { name: 'metrics', image: 'prom/prometheus:v3' }, 'prometheus'],
  ['built here under its name', { name: 'prometheus', build }, 'prometheus'],
  ['built here, the image named after the team', { name: 'grafana', image: 'shop/dashboards', build }, 'grafana'],
  ['a name alone says nothing of a foreign image', { name: 'prometheus', image: 'shop/api' }, undefined],
  ['neither image nor build', { name: 'prometheus' }, undefined],
])('%s', (_, service, kind) => {
  expect(knownByService(service)?.kind).toBe(kind);
});
