import { beforeAll, describe, expect, test } from 'vitest';
import type { CheckVerdict } from '../../src/model/check-result.ts';
import { PROJECT_ROOT } from '../project-root.ts';
import { STAGED } from './record-staged.ts';
import { RUNTIME_CHECKS, shownIn } from './shown-verdicts.ts';
import { NEVER_FAILS, NEVER_PASSES, type Unseen } from './unseen-verdicts.ts';

// A check that never fails, or never passes, may be wrong without anybody noticing. What every check of the runtime audit
// says of the recorded captures is looked at here, and those that show one side only stand in a list.

const seen = new Map<string, Set<CheckVerdict>>(RUNTIME_CHECKS.map(({ meta }) => [meta.id, new Set()]));

const listed = (list: readonly Unseen[]) => list.flatMap((entry) => entry.checks);
const without = (verdict: CheckVerdict) => [...seen].filter(([, verdicts]) => !verdicts.has(verdict)).map(([id]) => id);

beforeAll(async () => {
  for (const folder of [`${PROJECT_ROOT}/fixtures/captures`, STAGED])
    for (const { verdicts } of await shownIn(folder)) for (const [id, verdict] of verdicts) seen.get(id)?.add(verdict);
});

describe('on the recorded captures', () => {
  test('no check crashes', () => {
    const crashed = [...seen].filter(([, verdicts]) => verdicts.has('crashed'));
    expect(crashed).toEqual([]);
  });

  test('every check fails that is not listed, and no other', () => {
    expect(listed(NEVER_FAILS).toSorted()).toEqual(without('fail').toSorted());
  });

  test('every check passes that is not listed, and no other', () => {
    expect(listed(NEVER_PASSES).toSorted()).toEqual(without('pass').toSorted());
  });
});
