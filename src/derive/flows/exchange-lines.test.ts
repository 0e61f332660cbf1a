import { expect, test } from 'vitest';
import { cited } from '../../../gates/testing/compose.ts';
import { aFlowRun, anHttpStep, aResponse } from '../../../gates/testing/flows.ts';
import { exchangeLines } from './exchange-lines.ts';
import { recordedExchanges } from './recorded-exchanges.ts';

function linesOf(...step: Parameters<typeof anHttpStep>) {
  const [exchange] = recordedExchanges([cited(aFlowRun('jobs', [anHttpStep(...step)]))]);
  return exchange ? exchangeLines(exchange) : [];
}

test('a request and its answer, without headers that say nothing', () => {
  const answer = aResponse(
    401,
    { error: 'wrong, "x"', fields: [] },
    { 'content-type': 'application/json', date: 'now' },
  );
  const request = { method: 'POST', headers: { accept: '*/*' }, body: '{"password":"${secrets.pw}"}' };
  expect(linesOf('login', answer, { request })).toEqual([
    '> POST /api/jobs',
    '> accept: */*',
    '>',
    '> {',
    '>   "password":"${secrets.pw}"',
    '> }',
    '',
    '< 401 in 12 ms',
    '< content-type: application/json',
    '<',
    '< {',
    '<   "error":"wrong, \\"x\\"",',
    '<   "fields":[]',
    '< }',
  ]);
});

test('what is long is cut and said to be', () => {
  const lines = linesOf('page', aResponse(200, Array.from({ length: 40 }, (_, index) => `line ${index}`).join('\n')));
  expect(lines.at(-1)).toBe('< (and 28 more lines)');
  expect(linesOf('page', aResponse(200, 'x'.repeat(500))).at(-1)).toHaveLength(181);
});

test('an answer without a body, and one that is no text', () => {
  expect(linesOf('gone', aResponse(204, '')).at(-1)).toBe('< (no body)');
  const binary = { ...aResponse(200), body: { text: '', bytes: 2048, truncated: false, binary: true } };
  expect(linesOf('image', binary).at(-1)).toBe('< (2048 bytes, not text)');
});

test('brackets within brackets do not grow', () => {
  const lines = linesOf('deep', aResponse(200, '['.repeat(200_000)));
  expect(lines.join('').length).toBeLessThan(4000);
});
