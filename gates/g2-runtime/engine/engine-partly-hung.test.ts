import { expect, test } from 'vitest';
import { anEngine, aPopulation } from '../../testing/evidence.ts';
import { outcomeWithMissing } from '../../testing/with-missing.ts';
import { enginePartlyHung } from './engine-partly-hung.ts';

const listed = ['population', aPopulation()] as const;
const without = (code: string) =>
  outcomeWithMissing(enginePartlyHung, { values: [listed], missing: [{ kind: 'engine', subject: 'engine', code }] });

test('passes: it tells of itself', () => {
  const values = [listed, ['engine', anEngine()] as const];
  expect(outcomeWithMissing(enginePartlyHung, { values, missing: [] })).toMatchObject({ verdict: 'pass', examined: 2 });
});

test('fails: it lists its containers, and questions about itself hang', () => {
  expect(without('engine.hung')).toMatchObject({
    verdict: 'fail',
    findings: [{ observed: 'no answer', evidence: ['E1'] }],
  });
});

test('is indeterminate: it does not tell of itself for another reason', () => {
  expect(without('blocked.by.proxy')).toMatchObject({ verdict: 'indeterminate', missing: [{ kind: 'engine' }] });
});

test('is indeterminate: it does not even list its containers', () => {
  const missing = (['population', 'engine'] as const).map((kind) => ({ kind, subject: '*', code: 'engine.hung' }));
  expect(outcomeWithMissing(enginePartlyHung, { values: [], missing })).toMatchObject({ verdict: 'indeterminate' });
});
