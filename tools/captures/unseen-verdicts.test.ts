import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { CheckVerdict } from '../../src/model/check-result.ts';
import { PROJECT_ROOT } from '../project-root.ts';
import { STAGED } from './record-staged.ts';
import { RUNTIME_CHECKS, shownIn } from './shown-verdicts.ts';
import { FAILS_LIVE, NEVER_FAILS, NEVER_PASSES, type Unseen } from './unseen-verdicts.ts';

// A check that never fails, or never passes, may be wrong without anybody noticing. What every check of the runtime audit
// says of the recorded captures is looked at here, and those that show one side only stand in a list.

const seen = new Map<string, Set<CheckVerdict>>(RUNTIME_CHECKS.map(({ meta }) => [meta.id, new Set()]));

const listed = (...lists: (readonly Unseen[])[]) => lists.flat().flatMap((entry) => entry.checks);
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
    expect(listed(FAILS_LIVE, NEVER_FAILS).toSorted()).toEqual(without('fail').toSorted());
  });

  test('every check passes that is not listed, and no other', () => {
    expect(listed(NEVER_PASSES).toSorted()).toEqual(without('pass').toSorted());
  });
});

test.each(FAILS_LIVE)('$because names the checks that it is said to fail', ({ because, checks: named }) => {
  const path = `${PROJECT_ROOT}/${because}`;
  expect(existsSync(path)).toBe(true);
  const text = readFileSync(path, 'utf8');
  expect(named.filter((id) => !new RegExp(`['"\`+ ]${id}['"\` ]`).test(text))).toEqual([]);
});
