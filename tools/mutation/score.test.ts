import { expect, test } from 'vitest';
import { scoreOf, scoreText } from './score.ts';

const mutants = (...statuses: Parameters<typeof scoreOf>[0][number]['status'][]) =>
  statuses.map((status) => ({ status }));

test('a mutant that fails a test, or never ends, was noticed; one that survives, or that no test runs, was not', () => {
  const score = scoreOf(mutants('Killed', 'Killed', 'Timeout', 'Survived', 'NoCoverage'));
  expect(score).toEqual({ noticed: 3, unnoticed: 2, ignored: 0, percent: 60 });
});

test('what only runs at load is told beside the score', () => {
  const score = scoreOf(mutants('Killed', 'Survived', 'Ignored'));
  expect(scoreText(score)).toBe('50.0 %: 1 of 2 mutants noticed (1 that only run at load not counted)');
});

test('nothing to notice is no good score', () => {
  expect(scoreOf(mutants('Ignored')).percent).toBe(0);
});
