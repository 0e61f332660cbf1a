import { expect, test } from 'vitest';
import { aResourceUsage } from '../../gates/testing/evidence.ts';
import type { Capture, ManifestEntry } from '../model/capture.ts';
import { defineCheck, judge } from '../model/check.ts';
import { defineExhibit } from '../model/exhibit.ts';
import { indexEvidence } from './evidence-index.ts';
import { presentExhibit } from './exhibit-result.ts';
import { runCheck } from './run-check.ts';

const WHY = 'the settings switch the statistics off';
const OFF = { code: 'switched-off', message: WHY };
const LOST = { code: 'engine.lost', message: 'the engine went away' };

const check = defineCheck({
  meta: {
    id: 'memory-used',
    priority: 'P2',
    title: 'T',
    failureTitle: 'F',
    why: 'w',
    fix: 'f',
    impact: 'i',
    effort: 'small',
    references: [],
  },
  needs: ['resourceUsage'],
  evaluate: ({ resourceUsage }) => judge(resourceUsage, [], 'nothing runs'),
});
const exhibit = defineExhibit({
  meta: { id: 'memory-use', title: 'Memory' },
  needs: ['resourceUsage'],
  present: () => ({ notApplicable: 'nothing runs' }),
});

function indexOf(...missing: readonly (typeof OFF | undefined)[]) {
  const pieces = missing.map(
    (reason, index): ManifestEntry => ({
      id: `E${index + 1}`,
      kind: 'resourceUsage',
      subject: '*',
      collector: 'test/1',
      action: 'none',
      startedAt: '',
      durationMs: 0,
      bytes: 0,
      truncated: false,
      redactions: 0,
      ...(reason && { missing: reason }),
    }),
  );
  const values = new Map(
    pieces.flatMap(({ id, missing: lost }) => (lost ? [] : [[id, aResourceUsage('api')] as const])),
  );
  const manifest = { schema: 'gates-capture/1', takenAt: '', toolVersion: '', pieces, ledger: [] } as unknown;
  return indexEvidence({ manifest: manifest as Capture['manifest'], values });
}

test('what the settings did not want to be read makes a statement not applicable, for that reason', () => {
  expect(runCheck(check, indexOf(OFF))).toEqual({ verdict: 'not-applicable', reason: WHY, beside: [] });
  expect(presentExhibit(exhibit, indexOf(OFF))).toMatchObject({ result: { reason: WHY }, missing: [] });
});

test('what was wanted and could not be read leaves it open', () => {
  expect(runCheck(check, indexOf(LOST))).toMatchObject({ verdict: 'indeterminate' });
  expect(runCheck(check, indexOf(undefined))).toMatchObject({ verdict: 'pass' });
});
