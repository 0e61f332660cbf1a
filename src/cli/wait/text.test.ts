import { expect, test } from 'vitest';
import { ReadFailure } from '../../model/intake.ts';
import { outcomeJson, outcomeText } from './text.ts';

const TOLD = { condition: 'healthy', seconds: 12, lines: [] } as const;
const api = { service: 'api', container: 'shop-api-1', state: 'ready', text: 'healthy' } as const;
const worker = { service: 'worker', container: 'shop-worker-1', state: 'waiting', text: 'starting' } as const;

test('all are ready', () => {
  expect(outcomeText({ kind: 'ready', standings: [api, worker] }, TOLD)).toBe('2 services healthy after 12 s\n');
});

test('some are not: which, and what they said last, with nothing that acts on a terminal', () => {
  const lines = [
    { container: 'shop-worker-1', lines: ['connecting to db', '\u001b[31mrefused\u001b[0m'] },
    { container: 'shop-db-1', reason: 'the driver keeps nothing' },
  ];
  const text = outcomeText({ kind: 'late', standings: [api, worker] }, { ...TOLD, lines });
  expect(text).toBe(`Time is up after 12 s: 1 of 2 not healthy
  shop-worker-1: starting

The last 2 lines of shop-worker-1:
  connecting to db
  ${String.raw`\x1b[31mrefused\x1b[0m`}

The log of shop-db-1 cannot be read: the driver keeps nothing
`);
});

test('nobody knows', () => {
  const failure = new ReadFailure('engine.hung', 'the engine did not answer');
  expect(outcomeText({ kind: 'unknown', failure }, TOLD)).toContain('[engine.hung]');
  expect(JSON.parse(outcomeJson({ kind: 'unknown', failure }, TOLD))).toEqual({
    schema: 'gates-wait/1',
    for: 'healthy',
    outcome: 'unknown',
    seconds: 12,
    reason: { code: 'engine.hung', message: 'the engine did not answer' },
  });
});
