import { expect, test } from 'vitest';
import { requestPath } from './request-path.ts';

test.each([
  ['http://127.0.0.1:3000/health', '/health'],
  ['http://[::1]:3000/api/v1/health/', '/api/v1/health/'],
  ['http://127.0.0.1:3000', '/'],
  ['http://127.0.0.1:11434/api/tags?key=1#part', '/api/tags'],
])('the path of %s is %s', (url, path) => {
  expect(requestPath(url)).toBe(path);
});

test('what masking left of a URL is shown without its query', () => {
  expect(requestPath('«redacted:k3v9x2m7qa»/api?x=1')).toBe('«redacted:k3v9x2m7qa»/api');
});
