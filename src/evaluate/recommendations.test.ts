import { expect, test } from 'vitest';
import type { CheckResult, Finding } from '../model/check-result.ts';
import { recommendationsFor } from './recommendations.ts';
import { aFinding } from './testing/a-finding.ts';

const exampleOf = (...findings: Finding[]) => {
  const check = { id: 'c', priority: 'P1', fix: 'Mend it.', effort: 'small', findings } as unknown as CheckResult;
  return recommendationsFor([{ section: 'S', check }])[0];
};

test('names everyone it concerns once', () => {
  expect(exampleOf(aFinding('api'), aFinding('db'), aFinding('api'))).toEqual({
    priority: 'P1',
    section: 'S',
    check: 'c',
    action: 'Mend it.',
    subjects: ['api', 'db'],
    effort: 'small',
  });
});

test('gives the lines made for the first service that has some', () => {
  const made = { snippet: 'services: {}' };
  expect(exampleOf(aFinding('api', { fix: 'Mend api.' }), aFinding('db', made))?.example).toEqual({
    subject: 'db',
    fix: 'Mend it.',
    snippet: 'services: {}',
  });
});

test('gives the sentence made for a service where there are no lines, unless it is the general one', () => {
  expect(exampleOf(aFinding('api'), aFinding('db', { fix: 'Mend db.' }))?.example).toEqual({
    subject: 'db',
    fix: 'Mend db.',
  });
  expect(exampleOf(aFinding('api'))?.example).toBeUndefined();
});
