import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { volumeSnippet } from './volume-snippet.ts';

test('mounts a volume under a name of its own, and declares it', () => {
  expect(parse(volumeSnippet('redis', '/data'))).toEqual({
    services: { redis: { volumes: ['redis_data:/data'] } },
    volumes: { redis_data: null },
  });
});
