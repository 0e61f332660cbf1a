import { expect, test } from 'vitest';
import { faultText } from './fault.ts';
import { parseFlowFile } from './parse-flow-file.ts';
import { suiteBudgets, suiteFaults } from './suite-faults.ts';

const file = (path: string, id: string, budget: string, step: string) =>
  parseFlowFile(
    `version: 1
suite: shop
targets:
  ${path}: { service: api, port: 80, protocol: http, budget: ${budget} }
flows:
  - id: ${id}
    title: T
    priority: P1
    covers: [jobs.create]
    effects: destructive
    exclusive: true
    steps:
      - { id: a, http: { target: ${path}, path: /api/a${step} }
`,
    `${path}.flow.yaml`,
  );

const POLL = ' }, eventually: { within: 10s, every: 1s }, expect: { status: 200 }';
const BURST = ', burst: { count: 110 } }, expect: { statuses: { "429": { gte: 1 } } }';
const all = () => true;

test('requests of all files to one address are counted together, bursts by themselves', () => {
  const files = [
    file('one', 'a', '{ requests: 30, window: 1m }', POLL),
    file('two', 'b', '{ requests: 30, window: 1m, reserve: 10 }', POLL),
    file('three', 'c', '{ requests: 30, window: 1m }', BURST),
  ];
  expect(files.flatMap(({ faults }) => faults)).toEqual([]);
  expect(suiteBudgets(files, all)).toEqual([
    { address: 'api:80', requests: 30, windowMs: 60_000, reserve: 10, worstCase: 22, bursts: 110 },
  ]);
  expect(suiteFaults(files, all).map(faultText)).toEqual([
    'one.flow.yaml:4:50: at worst the flows of all files send 22 requests to api:80, of which 20 are usable',
  ]);
  expect(suiteFaults(files, (id) => id !== 'b')).toEqual([]);
});

test('a flow has one file', () => {
  const files = [
    file('one', 'a', '{ requests: 99, window: 1m }', POLL),
    file('two', 'a', '{ requests: 99, window: 1m }', POLL),
  ];
  expect(suiteFaults(files, all).map(faultText)).toEqual([
    'two.flow.yaml:6:9: there is another flow "a" already, in one.flow.yaml:6',
  ]);
});
