import { expect, test } from 'vitest';
import { cited } from '../../../gates/testing/compose.ts';
import { anAnswer, anExchange } from '../../../gates/testing/evidence.ts';
import { isCatchAllAnswer } from './catch-all-answer.ts';
import { answeredExchanges } from './http-answer.ts';

const text = (excerpt: string) =>
  anAnswer({ contentType: 'text/plain', json: undefined, excerpt, bodyBytes: excerpt.length });
const isCatchAll = (health: ReturnType<typeof anAnswer>, page: ReturnType<typeof anAnswer>, container = 'shop-api-1') =>
  answeredExchanges([cited(anExchange('api', { outcome: health }))]).map((answer) =>
    isCatchAllAnswer(answer, [cited(anExchange('api', { purpose: 'page', outcome: page, container }))]),
  )[0];

test('the answer that `/` gives too, and that says nothing, is given to anything', () => {
  expect(isCatchAll(text('webmail\n'), text('webmail\n'))).toBe(true);
  expect(isCatchAll(anAnswer({ json: { name: 'shop' } }), anAnswer({ json: { name: 'shop' } }))).toBe(true);
});

test('another answer is one of its own', () => {
  expect(isCatchAll(text('alpha'), text('beta!'))).toBe(false);
  expect(isCatchAll(anAnswer({ json: { name: 'shop' } }), anAnswer({ json: { name: 'mail' } }))).toBe(false);
  expect(isCatchAll(text('webmail'), text('webmail'), 'shop-api-2')).toBe(false);
});

test('an answer that tells its state is no accident, and a server error is told as what it is', () => {
  expect(isCatchAll(anAnswer(), anAnswer())).toBe(false);
  expect(isCatchAll(text('OK'), text('OK'))).toBe(false);
  expect(isCatchAll(anAnswer({ status: 500, json: {} }), anAnswer({ status: 500, json: {} }))).toBe(false);
});
