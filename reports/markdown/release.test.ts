import { describe, expect, test } from 'vitest';
import type { Release } from '../../src/model/result.ts';
import { sampleResult } from '../testing/sample-result.ts';
import { gateDocument } from './gate-document.ts';
import { releaseBlock } from './release.ts';
import { runSummary } from './summary.ts';

const ready: Release = { verdict: 'ready', blockedBy: [], notEstablished: [], setAside: [] };

describe('the verdict about a release', () => {
  test('names what is in the way and what is not established', () => {
    expect(
      releaseBlock(sampleResult()),
    ).toBe(`❌ **NOT READY** — 1 check in the way; Functional tests not configured: no flows are configured.

In the way:

- **P0** G2 — The Docker socket is mounted into a service: 1 finding

Not established:

- G3, Functional tests: not configured: no flows are configured.`);
  });

  test('is ready only in words that say why', () => {
    expect(releaseBlock({ release: ready })).toBe('✅ **READY** — every gate was asked for and passed.');
  });

  test('tells what was set aside although it is ready', () => {
    const setAside = [{ gate: 'g3' as const, what: 'Flow jobs.survive', reason: 'it is destructive' }];
    expect(releaseBlock({ release: { ...ready, setAside } })).toContain(
      'Set aside, and no part of the verdict:\n\n- G3, Flow jobs.survive: it is destructive.',
    );
  });

  test('names the first of many', () => {
    const [first] = sampleResult().release.blockedBy;
    const blockedBy = Array.from({ length: 12 }, () => first).filter((each) => each !== undefined);
    expect(releaseBlock({ release: { ...ready, verdict: 'not-ready', blockedBy } })).toMatch(/\n- and 2 more$/);
  });

  test('stands in the summary, and at the end of the last gate', () => {
    const result = sampleResult();
    const last = result.gates.at(-1);
    expect(runSummary(result)).toContain('\n## Release\n\n❌ **NOT READY**');
    expect(last && gateDocument(result, last)).toContain('\n### Readiness for Release\n\n❌ **NOT READY**');
  });
});
