import { describe, expect, test } from 'vitest';
import type { FindingDraft } from '../model/check.ts';
import { findingsOf } from './findings-of.ts';

const CHECK = { id: 'memory-unlimited', fix: 'Limit it.' };
const P1 = { priority: 'P1', shift: 0 } as const;
const draft = (different: Partial<FindingDraft> = {}): FindingDraft => ({
  subject: { service: 'api' },
  message: 'it has no limit',
  observed: 'no limit',
  expected: 'a limit',
  evidence: ['E1'],
  ...different,
});

describe('a finding', () => {
  test('has the priority and the fix of its check', () => {
    expect(findingsOf(CHECK, P1, [draft()])).toEqual([
      {
        fingerprint: expect.stringMatching(/^[\da-f]{16}$/),
        priority: 'P1',
        message: 'it has no limit',
        observed: 'no limit',
        expected: 'a limit',
        fix: 'Limit it.',
        subject: { service: 'api' },
        evidence: ['E1'],
      },
    ]);
  });

  test('has a fix and lines of its own, where they were made for it', () => {
    const made = { fix: 'Limit api.', snippet: 'services: {}' };
    expect(findingsOf(CHECK, P1, [draft(made)])).toMatchObject([made]);
    expect(findingsOf(CHECK, P1, [draft()])[0]).not.toHaveProperty('snippet');
  });

  test('that is more or less urgent than its check stays that, when the settings move the check', () => {
    expect(findingsOf(CHECK, { priority: 'P2', shift: 1 }, [draft({ priority: 'P0' }), draft()])).toMatchObject([
      { priority: 'P1' },
      { priority: 'P2' },
    ]);
  });

  test('names its subject in one order, however the check wrote it', () => {
    const [one] = findingsOf(CHECK, P1, [draft({ subject: { file: 'compose.yaml', line: 3, service: 'api' } })]);
    expect(Object.keys(one?.subject ?? {})).toEqual(['service', 'file', 'line']);
  });
});

describe('several findings on one subject', () => {
  const [cpu, memory] = [draft({ message: 'cpu' }), draft({ message: 'memory' })];
  const fingerprints = (...drafts: FindingDraft[]) =>
    new Map(
      findingsOf(CHECK, P1, drafts).map(({ message, observed, fingerprint }) => [
        `${message} ${observed}`,
        fingerprint,
      ]),
    );

  test('are told apart by what they say, whatever the order in which they were found', () => {
    const [once, again] = [fingerprints(cpu, memory), fingerprints(memory, cpu)];
    expect(new Set(once.values()).size).toBe(2);
    expect(again.get('cpu no limit')).toBe(once.get('cpu no limit'));
    expect(again.get('memory no limit')).toBe(once.get('memory no limit'));
  });

  test('or by what was observed, where they say the same', () => {
    const [low, none] = [draft({ observed: 'a low one' }), draft({ observed: 'none' })];
    const [once, again] = [fingerprints(low, none), fingerprints(none, low)];
    expect(again.get('it has no limit none')).toBe(once.get('it has no limit none'));
    expect(once.get('it has no limit none')).not.toBe(once.get('it has no limit a low one'));
  });

  test('stay in the order of the check', () => {
    expect(findingsOf(CHECK, P1, [memory, cpu]).map(({ message }) => message)).toEqual(['memory', 'cpu']);
  });

  test('are each another one, also when they are three', () => {
    const three = findingsOf(CHECK, P1, [draft(), draft(), draft()]);
    expect(new Set(three.map(({ fingerprint }) => fingerprint)).size).toBe(3);
  });
});
