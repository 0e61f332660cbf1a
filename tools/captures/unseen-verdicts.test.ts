import { existsSync, readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { g2Gate } from '../../gates/g2-runtime/index.generated.ts';
import { loadCapture } from '../../src/capture/store.ts';
import { indexEvidence } from '../../src/evaluate/evidence-index.ts';
import { runCheck } from '../../src/evaluate/run-check.ts';
import { PROJECT_ROOT } from '../project-root.ts';
import { FAILS_LIVE, NEVER_FAILS, NEVER_PASSES, type Unseen } from './unseen-verdicts.ts';

// A check that never fails, or never passes, may be wrong without anybody noticing. What every check of the runtime audit
// says of the recorded captures is looked at here, and those that show one side only stand in a list.

const CAPTURES = `${PROJECT_ROOT}/fixtures/captures`;
const checks = g2Gate.sections.flatMap((section) => section.checks);
const seen = new Map<string, Set<string>>(checks.map(({ meta }) => [meta.id, new Set()]));

const listed = (...lists: (readonly Unseen[])[]) => lists.flat().flatMap((entry) => entry.checks);
const without = (verdict: string) => [...seen].filter(([, verdicts]) => !verdicts.has(verdict)).map(([id]) => id);

beforeAll(async () => {
  for (const name of await readdir(CAPTURES)) {
    const capture = await loadCapture(`${CAPTURES}/${name}`);
    // Of some systems only the files are recorded.
    if (!capture.manifest.pieces.some(({ kind }) => kind === 'containers')) continue;
    const index = indexEvidence(capture);
    for (const check of checks) seen.get(check.meta.id)?.add(runCheck(check, index).verdict);
  }
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
