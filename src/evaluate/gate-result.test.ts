import { describe, expect, test } from 'vitest';
import { captureOf, type GivenPiece } from '../../gates/testing/capture.ts';
import { aContainer, anEngine } from '../../gates/testing/evidence.ts';
import type { Check } from '../model/check.ts';
import { defineExhibit, type ExhibitTable } from '../model/exhibit.ts';
import type { Gate } from '../model/gate.ts';
import { indexEvidence } from './evidence-index.ts';
import { gateResult, gateWithoutResult } from './gate-result.ts';
import { aCheck, aGate, FAIL, NONE, PASS } from './testing/a-gate.ts';
import { aWeighing } from './testing/a-weighing.ts';

const crashing = () => {
  throw new TypeError('boom');
};
const showing = (present: () => ExhibitTable) =>
  defineExhibit({ meta: { id: 'table', title: 'Table' }, needs: ['containers'], present });
const engine: GivenPiece = ['engine', 'engine', anEngine()];
const hung: GivenPiece = ['engine', '*', { missing: 'engine.hung' }];
const judged = (of: Gate, pieces: readonly GivenPiece[] = [engine], different = {}) =>
  gateResult(of, indexEvidence(captureOf(...pieces)), aWeighing(different));
const cameTo = (of: Gate, ...pieces: GivenPiece[]) => {
  const { verdict, reason } = judged(of, pieces.length > 0 ? pieces : undefined).result;
  return [verdict, reason];
};

describe('a gate', () => {
  test('passes when something was examined, all of it was read and nothing urgent was found', () => {
    expect(cameTo(aGate([aCheck(PASS), aCheck(NONE)]))).toEqual(['passed', undefined]);
    expect(judged(aGate([aCheck(PASS)])).result).not.toHaveProperty('reason');
    expect(cameTo(aGate([aCheck(FAIL, { priority: 'P2' })]))).toEqual(['passed', undefined]);
  });

  test('fails when a check does that is urgent, and says how many do', () => {
    expect(cameTo(aGate([aCheck(FAIL), aCheck(PASS)]))).toEqual(['failed', '1 check at or above the threshold failed']);
    expect(cameTo(aGate([aCheck(FAIL), aCheck(FAIL)]))).toEqual([
      'failed',
      '2 checks at or above the threshold failed',
    ]);
  });

  test('fails also where the rest is not known', () => {
    expect(cameTo(aGate([aCheck(FAIL), aCheck(crashing)]), hung)[0]).toBe('failed');
  });

  test.each<[string, Gate, GivenPiece, string]>([
    ['what it cannot do without was not read', aGate([aCheck(PASS)]), hung, 'engine: no answer [engine.hung]'],
    [
      'what it cannot do without is not there',
      aGate([aCheck(PASS)], [], { requires: ['flowSuite'] }),
      engine,
      'no flows are configured',
    ],
    [
      'a check could not be evaluated',
      aGate([aCheck(PASS), aCheck(crashing)]),
      engine,
      '1 statement could not be evaluated',
    ],
    ['nothing was examined', aGate([aCheck(NONE)]), engine, 'nothing was examined'],
    ['it has no checks', aGate([]), engine, 'nothing was examined'],
  ])('is not established when %s', (_, of, piece, reason) => {
    expect(cameTo(of, piece)).toEqual(['not-established', reason]);
  });

  test('counts its checks by what they came to', () => {
    const checks = [
      aCheck(PASS),
      aCheck(PASS),
      aCheck(FAIL),
      aCheck(NONE),
      aCheck(crashing),
      aCheck(PASS, {}, ['population']),
    ];
    expect(judged(aGate(checks)).result.counts).toEqual({
      checks: 6,
      pass: 2,
      fail: 1,
      notApplicable: 1,
      indeterminate: 1,
      crashed: 1,
      waived: 0,
    });
  });

  test('does not count a check that is switched off, and tells that it is', () => {
    const severity = { profile: 'prod', checks: { sound: { off: 'not here' } } } as const;
    const { result } = judged(aGate([aCheck(FAIL), aCheck(PASS, { id: 'other' })]), [engine], { severity });
    expect(result.counts.checks).toBe(1);
    expect(result.relaxations).toMatchObject([{ check: 'sound', to: 'off', reason: 'not here' }]);
  });
});

describe('what could not be evaluated is told', () => {
  const gapsOf = (of: Gate, ...pieces: GivenPiece[]) => judged(of, [engine, ...pieces]).gaps;
  const lost: GivenPiece = ['containers', 'worker', { missing: 'engine.hung' }];
  const WHY = 'containers worker: no answer [engine.hung]';
  const table: ExhibitTable = { columns: [{ title: 'C' }], rows: [{ cells: ['api'], evidence: ['E2'] }] };

  test('of a check, with what was missing for it', () => {
    expect(gapsOf(aGate([aCheck(PASS, {}, ['containers'])]), lost)).toEqual([
      {
        gate: 'g2',
        section: 'status',
        check: 'sound',
        title: 'All is sound',
        reason: WHY,
        missing: [{ kind: 'containers', subject: 'worker', code: 'engine.hung', message: 'no answer' }],
      },
    ]);
  });

  test('of a check that fails on the rest', () => {
    expect(gapsOf(aGate([aCheck(FAIL, {}, ['containers'])]), lost)).toMatchObject([
      { check: 'sound', reason: `fails on what was read; not read: ${WHY}` },
    ]);
  });

  test('of a check that crashed, where nothing was missing', () => {
    expect(gapsOf(aGate([aCheck(crashing)]))).toMatchObject([
      { check: 'sound', reason: 'TypeError: boom', missing: [] },
    ]);
  });

  test('of a table, and then its section is not as if there were nothing', () => {
    const of = aGate([], [showing(() => table)]);
    const [given, ...others] = gapsOf(of, ['containers', 'api', aContainer('api')], lost);
    expect(others).toEqual([]);
    expect(given).toMatchObject({ exhibit: 'table', title: 'Table', section: 'status', reason: WHY });
    expect(given).not.toHaveProperty('check');
    expect(judged(of, [engine, lost]).result.sections[0]?.status).toBe('not-evaluated');
  });

  test('of a table that crashed', () => {
    expect(gapsOf(aGate([], [showing(crashing)]))).toMatchObject([
      { exhibit: 'table', reason: 'crashed: TypeError: boom', missing: [] },
    ]);
  });

  test('and nothing else is', () => {
    expect(gapsOf(aGate([aCheck(PASS), aCheck(FAIL), aCheck(NONE)], [showing(() => table)]))).toEqual([]);
  });
});

describe('the next gate', () => {
  const readinessWith = (...checks: Check[]) => judged(aGate(checks)).result.readiness;
  const blocking = { blocksNext: true };

  test('can start when nothing that it depends on is wrong', () => {
    expect(readinessWith(aCheck(PASS, blocking), aCheck(FAIL, { id: 'other' }), aCheck(NONE, blocking))).toEqual({
      next: 'g3',
      ready: true,
      blockedBy: [],
    });
  });

  test('cannot start when something is wrong that it depends on, or not known', () => {
    const checks = [
      aCheck(FAIL, { ...blocking, id: 'a' }),
      aCheck(crashing, { ...blocking, id: 'b' }),
      aCheck(PASS, { ...blocking, id: 'c' }, ['population']),
    ];
    expect(readinessWith(...checks)).toEqual({
      next: 'g3',
      ready: false,
      blockedBy: [
        { check: 'a', title: 'Something is not sound' },
        { check: 'b', title: 'Not evaluated: All is sound' },
        { check: 'c', title: 'Not evaluated: All is sound' },
      ],
    });
  });

  test('is not told where there is none', () => {
    const { next: _, ...last } = aGate([aCheck(PASS)]);
    expect(judged(last).result.readiness).toEqual({ ready: true, blockedBy: [] });
  });
});

test('a gate that did not run has a verdict and a reason, and nothing is ready after it', () => {
  const { next: _, ...last } = aGate([aCheck(FAIL)]);
  expect(gateWithoutResult(aGate([aCheck(FAIL)]), 'not-started', 'it had to wait')).toEqual({
    id: 'g2',
    title: 'Runtime audit',
    heading: 'G2',
    document: '02',
    verdict: 'not-started',
    reason: 'it had to wait',
    readiness: { next: 'g3', ready: false, blockedBy: [] },
    counts: { checks: 0, pass: 0, fail: 0, notApplicable: 0, indeterminate: 0, crashed: 0, waived: 0 },
    sections: [],
    relaxations: [],
    risks: [],
    gaps: [],
    recommendations: [],
    summary: [],
  });
  expect(gateWithoutResult(last, 'not-configured', 'r').readiness).toEqual({ ready: false, blockedBy: [] });
});
