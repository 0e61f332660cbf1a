import { expect, test } from 'vitest';
import { fakeEngine } from '../../../collect/engine/testing/fake-engine.ts';
import { PROJECT_NAME, systemOf } from '../../../collect/engine/testing/replies-of-system.ts';
import type { RunResult } from '../../../model/result.ts';
import { audited } from './audited.ts';
import { improvements } from './never-better.ts';

async function anAudit(): Promise<RunResult> {
  return audited((await fakeEngine(systemOf(1))).endpoint, { project: PROJECT_NAME });
}

test('a run that is as good as the sound one, although evidence was to be lost, is told in every respect', async () => {
  const sound = await anAudit();
  expect(improvements(sound, sound, ['logs'])).toEqual(
    expect.arrayContaining([
      'the run ends with 0',
      'g2 passed',
      'no piece of logs is missing',
      'log-incomplete passes without its evidence',
      'log-windows is not told to be open',
    ]),
  );
});

test('a check that failed and passes with the fault is told', async () => {
  const sound = await anAudit();
  const hidden = structuredClone(sound);
  const check = hidden.gates.flatMap(({ sections }) => sections).flatMap(({ checks }) => checks);
  for (const each of check) if (each.id === 'memory-unlimited') each.verdict = 'pass';
  expect(improvements(sound, hidden, [])).toContain('memory-unlimited was fail, and is pass');
});
