import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readPlaywright } from './playwright.ts';
import { readPytest } from './pytest.ts';
import { readVitest } from './vitest.ts';

const made = (name: string) => readFileSync(new URL(`../testing/${name}`, import.meta.url), 'utf8');
type Read = ReturnType<typeof readVitest>;
const told = ({ cases }: Read) => cases.map(({ names, verdict }) => `${names.join(' / ')}: ${verdict}`);

test('vitest: a file that could not be loaded is an errored case', () => {
  const read = readVitest(made('vitest-report.json'), 'r.json');
  expect(told(read)).toEqual([
    '/srv/shop/v/broken.test.ts: errored',
    'orders / are created: passed',
    'orders / are refused without a token: failed',
    'orders / are paid: skipped',
    'orders / are shipped: skipped',
  ]);
  expect(read).toMatchObject({ faults: [], ranAt: expect.stringMatching(/Z$/) });
  expect(read.cases[2]?.message).toBe('AssertionError: expected 200 to be 401 // Object.is equality');
});

describe('Playwright', () => {
  test('projects and groups are names; one that passed later is flaky, and one that did not run is no skipped one', () => {
    const read = readPlaywright(made('playwright-report.json'));
    expect(told(read)).toEqual([
      'api / orders.spec.ts / orders / are created: passed',
      'api / orders.spec.ts / orders / are refused without a token: failed',
      'api / orders.spec.ts / orders / are shipped: skipped',
      'api / orders.spec.ts / orders / are kept: passed',
      'api / orders.spec.ts / orders / are lost: failed',
      'api / orders.spec.ts / payments / are booked: flaky',
      'api / orders.spec.ts / refunds / are booked: failed',
      'api / orders.spec.ts / refunds / are told: errored',
    ]);
    expect(read).toMatchObject({ faults: [], ranAt: expect.stringMatching(/Z$/), durationMs: expect.any(Number) });
    expect(read.cases.map(({ message }) => message?.slice(0, 36))).toEqual([
      undefined,
      'Error: expect(received).toBe(expecte',
      undefined,
      undefined,
      'it passed, and was expected to fail',
      'Error: expect(received).toBe(expecte',
      'Error: no database',
      'it did not run',
    ]);
    expect(read.cases[1]).toMatchObject({ file: 'orders.spec.ts', line: 4 });
  });

  test('what failed outside of any case is an errored one', () => {
    const errors = [{ message: '\u001B[31mCannot find\u001B[39m module' }];
    const stats = { startTime: '2026-01-31T21:00:00.000Z', duration: 1234.5 };
    const read = readPlaywright(JSON.stringify({ suites: [], errors, stats }));
    expect(told(read)).toEqual(['(outside of any case): errored']);
    expect(read.cases[0]?.message).toBe('Cannot find module');
    expect(read).toMatchObject({ ranAt: '2026-01-31T21:00:00.000Z', durationMs: 1235 });
  });
});

test('pytest: what could not be collected or set up is errored, an expected failure is none', () => {
  const phase = (outcome: string, message?: string) => ({
    duration: 0.25,
    outcome,
    ...(message !== undefined && { crash: { path: 'x.py', lineno: 3, message } }),
  });
  const report = {
    created: 1_769_895_060,
    duration: 60,
    summary: { total: 5, collected: 5 },
    collectors: [{ nodeid: 'test_broken.py', outcome: 'failed', longrepr: 'Traceback\nModuleNotFoundError: x' }],
    tests: [
      { nodeid: 'test_orders.py::test_created', lineno: 1, outcome: 'passed', call: phase('passed') },
      { nodeid: 'test_orders.py::TestPaid::test_paid', outcome: 'failed', call: phase('failed', 'assert 200 == 401') },
      { nodeid: 'test_orders.py::test_stored', outcome: 'error', setup: phase('failed', 'no database') },
      { nodeid: 'test_orders.py::test_shipped', outcome: 'xfailed' },
    ],
  };
  const read = readPytest(JSON.stringify(report), 'r.json');
  expect(told(read)).toEqual([
    'test_broken.py: errored',
    'test_created: passed',
    'TestPaid / test_paid: failed',
    'test_stored: errored',
    'test_shipped: skipped',
  ]);
  expect(read.cases[2]).toMatchObject({ message: 'assert 200 == 401', file: 'test_orders.py', durationMs: 250 });
  expect(read.ranAt).toBe('2026-01-31T21:30:00.000Z');
  expect(read.faults).toMatchObject([{ message: 'it says 5 cases and holds 4' }]);
});

describe('what is not of the format is refused, and says where', () => {
  test.each([
    ['a report that was cut', '{"numTotalTests": 3, "testRes', 'it is no JSON, or its end is missing'],
    ['another tool', '{"stats":{}}', 'it is not what vitest writes: numTotalTests'],
    ['a list', '[]', 'it is not what vitest writes'],
  ])('%s', (_, text, message) => expect(() => readVitest(text, 'r.json')).toThrow(message));
});
