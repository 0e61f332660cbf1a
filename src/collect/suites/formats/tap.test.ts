import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { workSeconds } from '../../../../fixtures/work.ts';
import { readTap } from './tap.ts';

const made = (name: string) => readFileSync(new URL(`../testing/${name}`, import.meta.url), 'utf8');
const told = (...lines: string[]) => {
  const { cases, faults } = readTap(lines.join('\n'), 'r.tap');
  return [
    ...cases.map(({ names, verdict }) => `${names.join(' / ')}: ${verdict}`),
    ...faults.map(({ message }) => message),
  ];
};

test('what the runner of Node.js writes, subtests and diagnostics included', () => {
  const { cases, faults } = readTap(made('node.tap'), 'r.tap');
  expect(faults).toEqual([]);
  expect(cases).toMatchObject([
    { names: ['orders', 'are created'], verdict: 'passed', durationMs: 3.040977 },
    {
      names: ['orders', 'are refused without a token'],
      verdict: 'failed',
      message: '200 == 401',
      file: '/srv/shop/orders.test.mjs',
      line: 5,
    },
    { names: ['orders', 'are paid'], verdict: 'skipped' },
    { names: ['orders', 'are shipped # in time'], verdict: 'skipped' },
    { names: ['health'], verdict: 'passed' },
  ]);
  expect(cases).toHaveLength(5);
});

test('points without numbers and names, and a plan in front', () => {
  expect(told('TAP version 14', '1..3', 'ok', 'not ok 2', 'ok 3 - # SKIP no network')).toEqual([
    '(no name): passed',
    '(no name): failed',
    '(no name): skipped',
  ]);
});

test('a group that failed though nothing below it did is a failure of its own', () => {
  expect(told('    ok 1 - a', '    1..1', 'not ok 1 - group', '1..1')).toEqual(['group / a: passed', 'group: failed']);
});

describe('a file that may have lost its end is told', () => {
  test.each([
    ['fewer points than planned', ['1..3', 'ok 1 - a'], 'the plan says 3 test points, and there are 1'],
    ['no plan', ['ok 1 - a'], 'there is no plan, so that its end may be missing'],
    [
      'subtests without their end',
      ['    1..2', '    ok 1 - a', 'ok 1 - b', '1..1'],
      'in "b": the plan says 2 test points, and there are 1',
    ],
  ])('%s', (_, lines, fault) => expect(told(...lines)).toContain(fault));

  test('the suite gave up', () => {
    expect(told('1..2', 'ok 1 - a', 'Bail out! no database')).toEqual([
      'a: passed',
      'Bail out!: errored',
      'the suite gave up before its end',
      'the plan says 2 test points, and there are 1',
    ]);
  });
});

test('what is no TAP is refused', () => {
  expect(() => readTap('all tests passed\n', 'r.tap')).toThrow('it is no TAP');
});

test('a long hostile file is read in no time', async () => {
  const hostile = `${' '.repeat(200_000)}ok\n${'ok 1 - #'.repeat(30_000)}\n${'    ok\n'.repeat(50_000)}`;
  expect(await workSeconds(() => readTap(hostile, 'r.tap'))).toBeLessThan(2);
});
