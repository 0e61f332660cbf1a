import { describe, expect, test } from 'vitest';
import { workSeconds } from '../../../fixtures/work.ts';
import { secretSpans } from './secret-text.ts';

const secrets = (text: string) => secretSpans(text).map(({ start, end }) => text.slice(start, end));

describe('a text gives its secrets away', () => {
  test.each([
    ['DB_PASSWORD=hunter2', ['hunter2']],
    ['password: "hunter2"', ['hunter2']],
    ['redis-server --requirepass hunter2', ['hunter2']],
    ['authorization: Bearer hunter2hunter2', ['hunter2hunter2']],
    ['DB_PASSWORD=basic', ['basic']],
    ["headers = { authorization: 'Bearer ' + token }", []],
    ['postgresql://shop:hunter2@db:5432/shop', ['hunter2']],
  ])('%s', (text, found) => {
    expect(secrets(text)).toEqual(found);
  });
});

describe('what stands for a secret is none', () => {
  test.each([
    // biome-ignore-start lint/suspicious/noTemplateCurlyInString: variables of Compose
    'DB_PASSWORD: ${DB_PASSWORD}',
    'DB_PASSWORD: ${DB_PASSWORD:?DB_PASSWORD is not set}',
    'DB_PASSWORD=$DB_PASSWORD',
    'authorization: Bearer ${token}',
    'REDISCLI_AUTH=$(cat /run/secrets/probe) redis-cli ping',
    'DB_PASSWORD: ${DB_PASSWORD:-}',
    'postgresql://shop:${DB_PASSWORD}@db:5432/shop',
    'postgresql://shop:${DB_PASSWORD:?not set}@db:5432/shop',
    // biome-ignore-end lint/suspicious/noTemplateCurlyInString: variables of Compose
  ])('%s', (text) => {
    expect(secrets(text)).toEqual([]);
  });

  test('but its fallback is one', () => {
    // biome-ignore-start lint/suspicious/noTemplateCurlyInString: variables of Compose
    expect(secrets('DB_PASSWORD: ${DB_PASSWORD:-hunter2}')).toEqual(['hunter2']);
    expect(secrets('postgresql://shop:${DB_PASSWORD:-hunter2}@db/shop')).toEqual(['hunter2']);
    // biome-ignore-end lint/suspicious/noTemplateCurlyInString: variables of Compose
  });
});

test.each(['x', 'aB3', 'a.', 'a://', 'word '])('a mebibyte of %j is looked through within seconds', async (part) => {
  const text = part.repeat(1024 ** 2 / part.length);
  expect(await workSeconds(() => expect(secretSpans(text)).toEqual([]))).toBeLessThan(5);
});
