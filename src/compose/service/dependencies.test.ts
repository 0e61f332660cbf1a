import { expect, test } from 'vitest';
import { treeOf } from '../testing/tree-of.ts';
import { dependenciesOf } from './dependencies.ts';

/** What is declared, one line each: service, condition, and what else is said. */
function dependencies(value: string): readonly string[] {
  const { tree } = treeOf(value);
  if (!tree) throw new TypeError('no value');
  return dependenciesOf(tree).map(({ service, condition, required, restart }) =>
    [service, condition, ...(required ? [] : ['optional']), ...(restart === undefined ? [] : ['restart'])].join(' '),
  );
}

test.each([
  ['{ depends_on: { db: { condition: service_healthy } } }', ['db service_healthy']],
  ['{ depends_on: { db: { condition: service_healthy, restart: true } } }', ['db service_healthy restart']],
  ['{ depends_on: { db: { condition: service_started, restart: false } } }', ['db service_started']],
  ['{ depends_on: { db: { condition: service_started, required: false } } }', ['db service_started optional']],
  ['{ links: ["db:database"] }', ['db service_started']],
  ['{ network_mode: "service:vpn" }', ['vpn service_started']],
  ['{ image: api }', []],
])('%s', (value, expected) => {
  expect(dependencies(value)).toEqual(expected);
});
