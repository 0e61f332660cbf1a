import { expect, test } from 'vitest';
import { cited } from '../../../gates/testing/compose.ts';
import { anAnswer, anExchange } from '../../../gates/testing/evidence.ts';
import { answeredExchanges, isEndpoint, isWebPage, latencyText, outcomeText, wasAsked } from './http-answer.ts';

const failure = { kind: 'failure', code: 'refused', message: 'connection refused' } as const;
const exchange = (outcome: ReturnType<typeof anAnswer>, configured = false) =>
  cited(anExchange('api', { outcome, configured }));
const isEndpointOf = (outcome: ReturnType<typeof anAnswer>, configured = false) =>
  answeredExchanges([exchange(outcome, configured)]).map(isEndpoint);

test('only a response is an answer', () => {
  expect(answeredExchanges([exchange(anAnswer({ status: 500 })), exchange(failure)])).toHaveLength(1);
});

test('a request that the audit did not send was not asked', () => {
  expect(
    [anAnswer(), failure, { ...failure, code: 'address-not-allowed' }].map((outcome) => wasAsked({ outcome })),
  ).toEqual([true, true, false]);
});

test('an endpoint answers with success, and with something other than the page of an application', () => {
  const page = anAnswer({ contentType: 'text/html', excerpt: '<!DOCTYPE html><html>' });
  expect(isEndpointOf(anAnswer())).toEqual([true]);
  expect(isEndpointOf(anAnswer({ status: 404 }))).toEqual([false]);
  expect(isEndpointOf(page)).toEqual([false]);
  expect(isEndpointOf(page, true)).toEqual([true]);
});

test('a page is told by its body, not by its content type', () => {
  expect(isWebPage({ excerpt: 'OK' })).toBe(false);
  expect(isWebPage({ excerpt: '  <html lang="en">' })).toBe(true);
  expect(isWebPage({ excerpt: '', title: 'Shop' })).toBe(true);
});

test('what came back is said in short', () => {
  expect(outcomeText(failure)).toBe('no answer (refused)');
  expect(outcomeText(anAnswer({ status: 404, excerpt: '<html>' }))).toBe('404');
  expect(outcomeText(anAnswer({ excerpt: '<html>' }))).toBe('200 with a web page');
  expect([0.4, 3.6].map(latencyText)).toEqual(['less than 1 ms', '4 ms']);
});
