import { describe, expect, test } from 'vitest';
import { aRun } from '../../gates/testing/evidence.ts';
import { aSuite, aSuiteFlow } from '../../gates/testing/flows.ts';
import { sampleResult } from '../../reports/testing/sample-result.ts';
import type { Capture } from '../model/capture.ts';
import type { GateResult } from '../model/result.ts';
import { indexEvidence } from './evidence-index.ts';
import { releaseVerdict } from './release.ts';

const [g1, g2, g3] = sampleResult().gates as [GateResult, GateResult, GateResult];
const without = { sections: [], relaxations: [] };
const passed = [g1, g2, g3].map((gate): GateResult => ({ ...gate, ...without, verdict: 'passed' }));
const withLast = (different: Partial<GateResult>) =>
  passed.map((gate) => (gate.id === 'g3' ? { ...gate, ...different } : gate));

function indexOf(flowSuite?: object) {
  const provenance = { id: 'E1', kind: 'flowSuite', subject: 'flows', collector: 'c/1', action: 'a', startedAt: '' };
  const piece = { ...provenance, durationMs: 0, bytes: 0, truncated: false, redactions: 0 };
  const redaction = { secrets: 0, masked: 0, weak: 0 };
  const manifest: Capture['manifest'] = {
    schema: 'gates-capture/1',
    takenAt: '',
    toolVersion: '',
    pieces: flowSuite ? [piece] : [],
    ledger: [],
    redaction,
  };
  return indexEvidence({ manifest, values: new Map(flowSuite ? [['E1', flowSuite]] : []) });
}

const release = (gates: readonly GateResult[], flowSuite?: object, run = aRun()) =>
  releaseVerdict(gates, { ...run, failOn: 'P1' }, indexOf(flowSuite));

describe('a release', () => {
  test('is ready when all three gates passed', () => {
    expect(release(passed)).toEqual({ verdict: 'ready', blockedBy: [], notEstablished: [], setAside: [] });
  });

  test('is not ready when a gate failed, and names the checks', () => {
    expect(release([g1, g2, passed[2] ?? g3])).toMatchObject({
      verdict: 'not-ready',
      blockedBy: [{ gate: 'g2', check: 'docker-socket-mounted', priority: 'P0', findings: 1 }],
    });
  });

  test.each([
    ['not-configured', 'not configured: no flows'],
    ['not-started', 'not started: no flows'],
    ['not-established', 'not established: no flows'],
  ] as const)('is never ready with a gate that is %s', (verdict, reason) => {
    expect(release(withLast({ verdict, reason: 'no flows' }))).toMatchObject({
      verdict: 'not-established',
      notEstablished: [{ gate: 'g3', what: 'Functional tests', reason }],
    });
  });

  test('is never ready when a gate was not part of the run, or the run was interrupted', () => {
    expect(release(passed.slice(0, 2))).toMatchObject({
      verdict: 'not-established',
      notEstablished: [{ gate: 'g3', what: 'Functional tests', reason: 'not part of this run' }],
    });
    expect(release(passed, undefined, aRun({ interruptedBy: 'SIGINT' })).verdict).toBe('not-established');
  });

  test('tells what was set aside: flows that were not to run, and checks that are off', () => {
    const excluded = { code: 'destructive', message: 'it was not allowed' };
    const relaxation = { check: 'x', title: 'X holds', from: 'P1', to: 'off', reason: 'known' } as const;
    const others = { code: 'not-selected', message: 'it was not asked for' };
    const suite = aSuite([
      aSuiteFlow('jobs.survive', { effects: 'destructive', excluded }),
      ...['a', 'b'].map((id) => aSuiteFlow(id, { excluded: others })),
    ]);
    expect(release(withLast({ relaxations: [relaxation] }), suite)).toMatchObject({
      verdict: 'ready',
      setAside: [
        { gate: 'g3', what: 'Flow jobs.survive', reason: 'it was not allowed' },
        { gate: 'g3', what: '2 flows (a, b)', reason: 'it was not asked for' },
        { gate: 'g3', what: 'X holds', reason: 'switched off (P1): known' },
      ],
    });
  });

  test('counts, of a check that blocks it, only what nobody accepted', () => {
    const waiver = { reason: 'r', owner: 'Ada', expires: '2026-12-31', place: { file: 'w.yaml', line: 1 } };
    const sections = g2.sections.map((section) => ({
      ...section,
      checks: section.checks.map((check) => ({
        ...check,
        findings: check.findings.flatMap((finding) => [finding, finding, { ...finding, waiver }]),
      })),
    }));
    expect(release([{ ...g2, sections }]).blockedBy).toMatchObject([{ check: 'docker-socket-mounted', findings: 2 }]);
  });

  test('names what is open: each gate that was not part of the run, and what interrupted it', () => {
    expect(release([], undefined, aRun({ interruptedBy: 'SIGINT' })).notEstablished).toEqual([
      { gate: 'g1', what: 'Configuration audit', reason: 'not part of this run' },
      { gate: 'g2', what: 'Runtime audit', reason: 'not part of this run' },
      { gate: 'g3', what: 'Functional tests', reason: 'not part of this run' },
      { what: 'The run', reason: 'interrupted by SIGINT' },
    ]);
    const { reason: _, ...silent } = g3;
    expect(release([...passed.slice(0, 2), { ...silent, verdict: 'not-started' }]).notEstablished).toMatchObject([
      { reason: 'not started: no reason was given' },
    ]);
  });

  test('tells of a check that was made less urgent, from what to what and why', () => {
    const relaxation = { check: 'x', title: 'X holds', from: 'P1', to: 'P3', reason: 'known' } as const;
    expect(release(withLast({ relaxations: [relaxation] })).setAside).toEqual([
      { gate: 'g3', what: 'X holds', reason: 'P3 instead of P1: known' },
    ]);
  });

  test('sets nothing aside where every flow ran, or there is none', () => {
    expect(release(passed, aSuite([aSuiteFlow('a')])).setAside).toEqual([]);
    expect(release(passed, aSuite([])).setAside).toEqual([]);
  });
});
