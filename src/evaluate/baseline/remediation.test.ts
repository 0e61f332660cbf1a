import { describe, expect, test } from 'vitest';
import type { ComparedFinding } from '../../model/comparison.ts';
import type { Priority } from '../../model/priority.ts';
import { remediation } from './remediation.ts';

const seen = (priority: Priority) => ({ priority, observed: 'no limit', waived: false });
const compared = (service: string, different: Partial<ComparedFinding> = {}): ComparedFinding => ({
  state: 'open',
  gate: 'g2',
  section: 'Resources',
  check: 'memory-unlimited',
  title: 'Memory is not limited',
  fingerprint: `f-${service}`,
  subject: { service },
  message: 'm',
  after: seen('P1'),
  ...different,
});

describe('a row', () => {
  test('is of the findings of a check that stand alike, by the most urgent of them, each place once', () => {
    const rows = remediation([
      compared('ui', { after: seen('P2') }),
      compared('api'),
      compared('db', { after: seen('P3') }),
      compared('api', { fingerprint: 'f-api-2' }),
    ]);
    expect(rows).toEqual([
      {
        gate: 'g2',
        check: 'memory-unlimited',
        title: 'Memory is not limited',
        priority: 'P1',
        status: 'open',
        subjects: ['api', 'db', 'ui'],
        fingerprints: ['f-ui', 'f-api', 'f-db', 'f-api-2'],
      },
    ]);
  });

  test('is of one change, where changes are named; those that none deals with are a row of their own', () => {
    const rows = remediation([
      compared('api', { reference: 'PR-1' }),
      compared('ui', { reference: 'PR-2' }),
      compared('db'),
    ]);
    expect(rows.map(({ subjects, reference }) => [subjects, reference])).toEqual([
      [['api'], 'PR-1'],
      [['ui'], 'PR-2'],
      [['db'], undefined],
    ]);
    expect(rows.at(-1)).not.toHaveProperty('reference');
  });

  test('is of one check: two that stand alike are two rows', () => {
    expect(remediation([compared('api'), compared('api', { check: 'cpu-unlimited' })])).toHaveLength(2);
  });

  test('of what is gone is as urgent as it was', () => {
    const { after: _, ...gone } = compared('api', { state: 'fixed', before: seen('P2') });
    expect(remediation([gone])).toMatchObject([{ status: 'fixed', priority: 'P2' }]);
  });

  test('of what is still there is as urgent as it is now', () => {
    expect(remediation([compared('api', { before: seen('P0') })])).toMatchObject([{ priority: 'P1' }]);
  });
});

describe('the status', () => {
  test.each([
    ['new', 'new'],
    ['open', 'open'],
    ['changed', 'open'],
    ['waived', 'waived'],
    ['fixed', 'fixed'],
    ['evidence-gone', 'unknown'],
  ] as const)('of what is %s is %s', (state, status) => {
    expect(remediation([compared('api', { state })])).toMatchObject([{ status }]);
  });

  test('is one for what is open and what is open and changed', () => {
    expect(remediation([compared('api'), compared('ui', { state: 'changed' })])).toMatchObject([
      { status: 'open', subjects: ['api', 'ui'] },
    ]);
  });
});

describe('the order', () => {
  test('is: what is done, what is new, what is left, what is accepted, what is not known', () => {
    const states = ['evidence-gone', 'waived', 'open', 'new', 'fixed'] as const;
    const rows = remediation(states.map((state) => compared('api', { state })));
    expect(rows.map(({ status }) => status)).toEqual(['fixed', 'new', 'open', 'waived', 'unknown']);
  });

  test('and then by urgency, by gate and by check, whatever the order in which they were compared', () => {
    const rows = remediation([
      compared('api', { check: 'b', after: seen('P2') }),
      compared('api', { check: 'z', gate: 'g1' }),
      compared('api', { check: 'c' }),
      compared('api', { check: 'a', after: seen('P2') }),
      compared('api', { check: 'y', after: seen('P0') }),
    ]);
    expect(rows.map(({ check }) => check)).toEqual(['y', 'z', 'c', 'a', 'b']);
  });
});

test('of nothing there is nothing to tell', () => expect(remediation([])).toEqual([]));
