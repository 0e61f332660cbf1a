import { describe, expect, test } from 'vitest';
import { isPlaceholderText } from './placeholder-text.ts';

describe('is to be replaced', () => {
  test.each([
    'replace-me',
    'REPLACE_ME_123',
    'changeme',
    'https://change-me.internal',
    '__REPLACE_WITH_VAULT_TOKEN__',
    '__TEAM__',
    'your-team-id',
    'insert_your_id_here',
    'team-id-goes-here',
    '<team>',
    ' TODO ',
    'xxxx',
    'placeholder',
  ])('%s', (value) => {
    expect(isPlaceholderText(value)).toBe(true);
  });
});

describe('is a value', () => {
  test.each([
    '',
    'info',
    'example.org',
    'app.__main__:app',
    'https://exchange.me',
    'exchange-media',
    'changelog',
    'yourshop',
    'true',
    'a <b> c',
    'there',
    'xx',
  ])('%s', (value) => {
    expect(isPlaceholderText(value)).toBe(false);
  });
});
