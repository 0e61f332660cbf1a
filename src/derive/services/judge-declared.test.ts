import { expect, test } from 'vitest';
import { cited } from '../../../gates/testing/compose.ts';
import { aProject, at } from '../../../gates/testing/declared.ts';
import type { FindingDraft } from '../../model/check.ts';
import { judgeDeclared } from './judge-declared.ts';

const resolved = cited(aProject());
const unresolved = cited(aProject({ unsupported: [{ construct: 'extends', at: at(4) }] }));
const examined = [{ evidence: 'E1' as const }];
const finding: FindingDraft = { subject: {}, message: 'm', observed: 'o', expected: 'e', evidence: ['E1'] };

test('a pass needs every construct to be resolved', () => {
  expect(judgeDeclared(resolved, examined, [], 'nothing')).toMatchObject({ verdict: 'pass' });
  expect(judgeDeclared(unresolved, examined, [], 'nothing')).toEqual({
    verdict: 'not-applicable',
    reason: 'not evaluated, for it may change the answer: extends at compose.yaml:4',
  });
});

test('a failure stands on what was resolved', () => {
  expect(judgeDeclared(unresolved, examined, [finding], 'nothing')).toMatchObject({ verdict: 'fail' });
});

test('nothing examined is not applicable', () => {
  expect(judgeDeclared(resolved, [], [], 'nothing')).toEqual({ verdict: 'not-applicable', reason: 'nothing' });
});
