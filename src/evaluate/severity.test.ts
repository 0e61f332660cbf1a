import { describe, expect, test } from 'vitest';
import type { CheckMeta } from '../model/check.ts';
import type { Severity } from '../model/settings.ts';
import { effectivePriority, shifted } from './severity.ts';

const meta: CheckMeta = {
  id: 'memory-unlimited',
  priority: 'P1',
  developmentPriority: 'P3',
  title: 'Memory is limited',
  failureTitle: 'Memory is not limited',
  why: 'One service can take all of it.',
  fix: 'Limit it.',
  impact: 'outage',
  effort: 'small',
  references: [],
};
const under = (severity: Partial<Severity>) => effectivePriority(meta, { profile: 'prod', checks: {}, ...severity });

describe('a check is as urgent', () => {
  test('as it says, in production', () => {
    expect(under({})).toEqual({ priority: 'P1', shift: 0, off: false });
  });

  test('as it says for development, and that is told', () => {
    expect(under({ profile: 'dev' })).toEqual({
      priority: 'P3',
      shift: 2,
      off: false,
      relaxation: {
        check: 'memory-unlimited',
        title: 'Memory is limited',
        from: 'P1',
        to: 'P3',
        reason: 'severity profile dev',
      },
    });
  });

  test('as the settings say, whatever the profile', () => {
    const checks = { 'memory-unlimited': { priority: 'P2' as const, reason: 'the host has memory for all' } };
    expect(under({ profile: 'dev', checks })).toMatchObject({
      priority: 'P2',
      relaxation: { to: 'P2', reason: 'the host has memory for all' },
    });
  });

  test('more urgent is no relaxation', () => {
    expect(under({ checks: { 'memory-unlimited': 'P0' } })).toEqual({ priority: 'P0', shift: -1, off: false });
  });

  test('not at all when it is off, and why is told', () => {
    const checks = { 'memory-unlimited': { off: 'limited by the orchestrator' } };
    expect(under({ checks })).toMatchObject({
      off: true,
      relaxation: { to: 'off', reason: 'limited by the orchestrator' },
    });
  });
});

test('a finding with a priority of its own moves with its check and stays on the scale', () => {
  expect([shifted('P0', 2), shifted('P2', 2), shifted('P1', -2), shifted('P3', 0)]).toEqual(['P2', 'P3', 'P0', 'P3']);
});
