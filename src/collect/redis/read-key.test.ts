import { describe, expect, test } from 'vitest';
import { USUAL_LIMITS } from '../../model/limits/limits.ts';
import { readDeclared, wordsFor } from './read-key.ts';

/** A server that goes through these keys two at a time, and what it was asked. */
function server(types: Readonly<Record<string, string>>) {
  const asked: string[] = [];
  const names = Object.keys(types);
  const ask = async (...words: readonly string[]): Promise<unknown> => {
    asked.push(words.join(' '));
    const [name, first = '', , pattern = ''] = words;
    if (name === 'SELECT') return 'OK';
    if (name === 'TYPE') return types[first] ?? 'none';
    const next = Number(first) + 2;
    const found = names.slice(Number(first), next).filter((key) => key.startsWith(pattern.replace('*', '')));
    return [next < names.length ? String(next) : '0', found];
  };
  return { asked, connection: { ask } };
}

const JOBS = { key: 'job:*', database: 0, type: 'hash' } as const;

describe('a family of keys', () => {
  test('is gone through in steps; its names are not kept', async () => {
    const { asked, connection } = server({ 'job:1': 'hash', users: 'set', 'job:2': 'hash' });
    const { value } = await readDeclared(connection, JOBS, USUAL_LIMITS);
    expect(value).toEqual({
      database: 0,
      key: 'job:*',
      type: 'hash',
      family: { met: 2, complete: true },
      expected: { type: 'hash' },
    });
    expect(asked.slice(0, 3)).toEqual(['SELECT 0', 'SCAN 0 MATCH job:* COUNT 100', 'SCAN 2 MATCH job:* COUNT 100']);
  });

  test('of several types tells all of them', async () => {
    const { connection } = server({ 'job:1': 'string', 'job:2': 'hash' });
    expect((await readDeclared(connection, JOBS, USUAL_LIMITS)).value.type).toBe('hash, string');
  });

  test('that has no member is none', async () => {
    const { connection } = server({ users: 'set' });
    expect((await readDeclared(connection, JOBS, USUAL_LIMITS)).value).toMatchObject({
      type: 'none',
      family: { met: 0 },
    });
  });

  test('is not taken for absent where not all keys were looked at', async () => {
    const many = Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`user:${index}`, 'set']));
    const { asked, connection } = server(many);
    await expect(readDeclared(connection, JOBS, USUAL_LIMITS)).rejects.toMatchObject({ code: 'over-limit' });
    expect(asked).toHaveLength(21);
  });
});

test('the ledger tells which of both is asked', () => {
  expect(wordsFor({ key: 'jobs', database: 1 }, 2000)).toBe('SELECT 1, TYPE, TTL and length of "jobs"');
  expect(wordsFor(JOBS, 2000)).toContain('SCAN MATCH "job:*" COUNT 100 (20 times at most)');
});
