import { describe, expect, test } from 'vitest';
import { LineCounter } from 'yaml';
import { workSeconds } from '../../fixtures/work.ts';
import { boundedDocument } from './bounded-document.ts';
import { readYaml } from './read-yaml.ts';

const MEBIBYTE = 1024 * 1024;
const repeated = (count: number, of: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => of(index)).join('');

async function faultsOf(text: string): Promise<readonly string[]> {
  let faults: ReturnType<typeof readYaml>['faults'] = [];
  expect(await workSeconds(() => ({ faults } = readYaml(text, 'a.yaml')))).toBeLessThan(1);
  return faults.map(({ message, at }) => `${at.line}:${at.column} ${message}`);
}

describe('a hostile file is refused within a second of work', () => {
  test.each([
    ['a text of 10 MB', `a: "${'a'.repeat(10 * MEBIBYTE)}"`, '1:1 the file is larger than 1 MiB'],
    ['deep lists', '['.repeat(50_000), '1:102 values are nested deeper than 100 levels'],
    ['deep lists by dashes', '- '.repeat(50_000), '1:202 values are nested deeper than 100 levels'],
    ['many tokens', `[${'1,'.repeat(100_000)}]`, expect.stringMatching(/more than 150000 tokens$/)],
    ['two documents', 'a: 1\n---\na: 2\n', '2:1 the file has more than one document'],
  ])('%s', async (_, text, fault) => {
    expect(await faultsOf(text)).toEqual([fault]);
  });

  test('and not everything is told of it', async () => {
    const faults = await faultsOf('a: 1\n'.repeat(10_000));
    expect(faults).toHaveLength(101);
    expect(faults.at(-1)).toBe('102:1 and 9899 more faults from here on');
  });
});

test.each([
  ['many keys', repeated(20_000, (index) => `k${index}: 1\n`)],
  ['a byte order mark', '\uFEFFa: 1\n'],
  ['carriage returns', 'a: 1\r\nb: 2\r\n'],
  ['names that mean something in JavaScript', '__proto__: { a: 1 }\nconstructor: 2\n'],
])('%s are read', async (_, text) => {
  expect(await faultsOf(text)).toEqual([]);
  expect(Object.prototype).not.toHaveProperty('a');
});

test('what a faulty line says is not repeated: it may hold a credential', () => {
  const { faults } = boundedDocument('a: "hunter2\nb: [hunter2: hunter2', new LineCounter());
  expect(faults.length).toBeGreaterThan(0);
  expect(JSON.stringify(faults)).not.toContain('hunter2');
});
