import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readJunit } from './junit.ts';

const made = (name: string) => readFileSync(new URL(`../testing/${name}`, import.meta.url), 'utf8');
const told = (text: string) =>
  readJunit(text, 'r.xml').cases.map(({ names, verdict }) => `${names.join(' / ')}: ${verdict}`);

describe('what real runners write', () => {
  test('vitest', () => {
    const { cases, faults, ranAt, durationMs } = readJunit(made('vitest-junit.xml'), 'r.xml');
    expect(cases.map(({ names, verdict }) => `${names.join(' / ')}: ${verdict}`)).toEqual([
      'v/broken.test.ts / v/broken.test.ts: failed',
      'v/orders.test.ts / orders > are created: passed',
      'v/orders.test.ts / orders > are refused without a token: failed',
      'v/orders.test.ts / orders > are paid: skipped',
      'v/orders.test.ts / orders > are shipped: skipped',
    ]);
    expect(cases[2]).toMatchObject({ message: 'expected 200 to be 401 // Object.is equality', durationMs: 4 });
    expect({ faults, ranAt, durationMs }).toEqual({ faults: [], ranAt: '2026-11-21T14:35:56.728Z', durationMs: 7 });
  });

  test('the runner of Node.js, with cases outside of any suite', () => {
    expect(told(made('node-junit.xml'))).toEqual([
      'orders / test / are created: passed',
      'orders / test / are refused without a token: failed',
      'orders / test / are paid: skipped',
      'orders / test / are shipped # in time: skipped',
      'test / health: passed',
    ]);
  });

  test('Playwright, which tells of no flaky case here', () => {
    expect(told(made('playwright-junit.xml'))).toEqual([
      'orders.spec.ts / orders › are created: passed',
      'orders.spec.ts / orders › are refused without a token: failed',
      'orders.spec.ts / orders › are shipped: skipped',
      'orders.spec.ts / orders › are kept: passed',
      'orders.spec.ts / orders › are lost: failed',
      'orders.spec.ts / payments › are booked: passed',
      'orders.spec.ts / refunds › are booked: errored',
      'orders.spec.ts / refunds › are told: skipped',
    ]);
  });

  test('pytest, whose setup can fail', () => {
    expect(told(made('pytest-junit.xml'))).toEqual([
      'pytest / test_orders / test_created: passed',
      'pytest / test_orders / test_refused_without_a_token: failed',
      'pytest / test_orders / test_paid: skipped',
      'pytest / test_orders / test_shipped: skipped',
      'pytest / test_orders / test_stored: errored',
    ]);
  });
});

test('a case that passed at a later attempt is flaky', () => {
  expect(told('<testsuite><testcase name="a"><flakyFailure message="x"/></testcase></testsuite>')).toEqual([
    'a: flaky',
  ]);
});

test('a suite that holds fewer cases than it says is a fault', () => {
  const { faults } = readJunit(
    '<testsuites tests="2">\n<testsuite tests="2"><testcase name="a"/></testsuite></testsuites>',
    'r.xml',
  );
  expect(faults.map(({ message, at }) => `${at.line}: ${message}`)).toEqual([
    '2: a testsuite says that it has 2 cases and holds 1',
    '2: a testsuites says that it has 2 cases and holds 1',
  ]);
});

describe('hostile and broken files are refused', () => {
  const bomb = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;&lol;">]>
<testsuites><testsuite name="&lol2;"/></testsuites>`;
  test.each([
    ['a bomb of entities', bomb, 'document type'],
    ['a file from elsewhere', '<!DOCTYPE t SYSTEM "file:///etc/passwd"><testsuites/>', 'document type'],
    ['an entity that is not defined', '<testsuite name="&xxe;"/>', 'entity'],
    ['a file that was cut', '<testsuites><testsuite><testcase name="a"/>', 'unclosed tag'],
    ['two outermost elements', '<testsuite/><testsuite/>', 'documents may contain only one root'],
    ['another format', '<html/>', 'outermost element'],
    ['no XML at all', 'ok 1 - a', 'it is no JUnit XML'],
    ['elements within elements', '<testsuite>'.repeat(100_000), 'nested deeper than 64'],
  ])('%s', (_, text, message) => expect(() => readJunit(text, 'r.xml')).toThrow(message));
});
