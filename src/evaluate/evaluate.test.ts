import { describe, expect, test } from 'vitest';
import { aContainer, aRun } from '../../gates/testing/evidence.ts';
import type { Capture, ManifestEntry } from '../model/capture.ts';
import { type Check, defineCheck, judge } from '../model/check.ts';
import type { EvidenceKind } from '../model/evidence/kinds.ts';
import type { RunContext } from '../model/evidence/run-context.ts';
import type { Gate } from '../model/gate.ts';
import { dockerDocs } from '../model/reference.ts';
import { USUAL_SEVERITY } from '../model/settings.ts';
import { evaluate } from './evaluate.ts';

type Given = readonly [EvidenceKind, string, object | { missing: string }];

function capture(...given: Given[]): Capture {
  const values = new Map<string, unknown>();
  const pieces = given.map(([kind, subject, value], index): ManifestEntry => {
    const id = `E${index + 1}`;
    const provenance = {
      id,
      kind,
      subject,
      collector: 'test/1',
      action: 'read',
      startedAt: '',
      durationMs: 0,
      bytes: 0,
      truncated: false,
      redactions: 0,
    };
    if ('missing' in value) return { ...provenance, missing: { code: value.missing, message: 'no answer' } };
    values.set(id, value);
    return provenance;
  });
  const redaction = { secrets: 0, masked: 0, weak: 0 };
  return {
    manifest: { schema: 'gates-capture/1', takenAt: '', toolVersion: '', pieces, ledger: [], redaction },
    values,
  };
}

const run = (different: Partial<RunContext> = {}): Given => ['run', 'run', aRun({ gates: ['g2'], ...different })];
const api: Given = ['containers', 'api', aContainer('api')];
const paused: Given = [
  'containers',
  'db',
  aContainer('db', { state: { ...aContainer('db').state, status: 'paused' } }),
];
const unread: Given = ['containers', 'worker', { missing: 'engine.hung' }];

const META: Check['meta'] = {
  id: 'paused',
  priority: 'P0',
  title: 'No container is paused',
  failureTitle: 'Containers are paused',
  why: 'w',
  fix: 'Unpause it.',
  impact: 'i',
  effort: 'small',
  references: [dockerDocs('x', 'x')],
  blocksNext: true,
};

const isPaused = (meta: Partial<Check['meta']> = {}) =>
  defineCheck({
    meta: { ...META, ...meta },
    needs: ['containers'],
    evaluate({ containers }) {
      const findings = containers
        .filter(({ state }) => state.status === 'paused')
        .map(({ service, evidence }) => ({
          subject: { service },
          message: 'is paused',
          observed: 'paused',
          expected: 'running',
          evidence: [evidence] as const,
        }));
      return judge(containers, findings, 'there is no container');
    },
  });

const crashing = defineCheck({
  meta: { ...META, id: 'crashing' },
  needs: ['containers'],
  evaluate() {
    throw new TypeError('boom');
  },
});

function gateOf(...checks: Check[]): Gate {
  const section = { id: 'status', title: 'Status', checks, exhibits: [] };
  return {
    id: 'g2',
    title: 'Runtime audit',
    document: '02',
    heading: 'G2',
    requires: ['containers'],
    next: 'g3',
    sections: [section],
  };
}
const G3: Gate = {
  id: 'g3',
  title: 'Functional tests',
  document: '03',
  heading: 'G3',
  requires: [],
  sections: [{ id: 's', title: 'S', checks: [isPaused({ id: 'other' })], exhibits: [] }],
};

const OPTIONS = { runId: 'r1', failOn: 'P1', severity: USUAL_SEVERITY, keepGoing: false } as const;
const judged = (check: Check, ...given: Given[]) => evaluate(capture(run(), ...given), [gateOf(check)], OPTIONS);

describe('the verdict of a gate and the exit code', () => {
  test('everything read and in order: passed, 0', () => {
    expect(judged(isPaused(), api)).toMatchObject({ verdict: 'passed', exitCode: 0 });
  });
  test('a finding at the threshold: failed, 1', () => {
    expect(judged(isPaused(), api, paused)).toMatchObject({ verdict: 'failed', exitCode: 1 });
  });
  test('a finding below the threshold is shown and does not fail the gate', () => {
    const result = judged(isPaused({ priority: 'P2' }), api, paused);
    expect(result).toMatchObject({ verdict: 'passed', exitCode: 0 });
    expect(result.gates[0]?.sections[0]).toMatchObject({
      status: 'warning',
      checks: [{ verdict: 'fail', failsGate: false }],
    });
  });
  test('a piece that could not be read: never a pass, not established, 3', () => {
    const result = judged(isPaused(), api, unread);
    expect(result).toMatchObject({ verdict: 'not-established', exitCode: 3 });
    expect(result.notEvaluated).toMatchObject([
      { check: 'paused', missing: [{ kind: 'containers', subject: 'worker', code: 'engine.hung' }] },
    ]);
  });
  test('a finding stands although the rest could not be read', () => {
    const result = judged(isPaused(), paused, unread);
    expect(result.exitCode).toBe(1);
    expect(result.notEvaluated).toHaveLength(1);
  });
  test('nothing examined: not established, 3', () => {
    expect(judged(isPaused())).toMatchObject({ verdict: 'not-established', exitCode: 3 });
  });
  test('a check that crashes is a result of its own: 4', () => {
    const result = judged(crashing, api);
    expect(result).toMatchObject({ verdict: 'not-established', exitCode: 4 });
    expect(result.gates[0]?.sections[0]?.checks[0]).toMatchObject({ verdict: 'crashed', reason: 'TypeError: boom' });
  });
  test('a check cannot change the evidence', () => {
    const writing = defineCheck({
      ...isPaused(),
      evaluate: ({ containers }) => judge([Object.assign(containers[0] ?? {}, { evidence: 'E9' as const })], [], ''),
    });
    expect(judged(writing, api)).toMatchObject({ exitCode: 4 });
  });
  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ])('%s: %d, whatever was found', (interruptedBy, code) => {
    expect(evaluate(capture(run({ interruptedBy }), paused), [gateOf(isPaused())], OPTIONS).exitCode).toBe(code);
  });
});

describe('readiness', () => {
  const both = run({ gates: ['g2', 'g3'] });
  test('a blocking finding keeps the next gate from starting', () => {
    const result = evaluate(capture(both, paused), [gateOf(isPaused()), G3], OPTIONS);
    expect(result.gates[0]?.readiness).toEqual({
      next: 'g3',
      ready: false,
      blockedBy: [{ check: 'paused', title: 'Containers are paused' }],
    });
    expect(result.gates[1]).toMatchObject({
      verdict: 'not-started',
      reason: 'blocked by Runtime audit: Containers are paused',
    });
  });
  test('it starts all the same with keep-going', () => {
    const result = evaluate(capture(both, paused), [gateOf(isPaused()), G3], { ...OPTIONS, keepGoing: true });
    expect(result.gates[1]?.verdict).toBe('failed');
  });
  test('a failing check that the next gate does not depend on does not block it', () => {
    const result = evaluate(capture(both, paused), [gateOf(isPaused({ blocksNext: false })), G3], OPTIONS);
    expect(result.gates[0]).toMatchObject({ verdict: 'failed', readiness: { ready: true } });
  });
  test('a blocking check that could not be evaluated blocks: unknown is not ready', () => {
    const result = evaluate(capture(both, api, unread), [gateOf(isPaused()), G3], OPTIONS);
    expect(result.gates[1]?.verdict).toBe('not-started');
  });
});

describe('a gate that is not configured', () => {
  const unconfigured: Gate = { ...G3, configuredBy: { kinds: ['flowSuite'], otherwise: 'no flows are configured' } };
  test('takes no part when the gates were not named', () => {
    const result = evaluate(capture(run({ gates: ['g2', 'g3'] }), api), [gateOf(isPaused()), unconfigured], OPTIONS);
    expect(result).toMatchObject({ verdict: 'passed', exitCode: 0 });
    expect(result.gates[1]?.verdict).toBe('not-configured');
  });
  test('is judged when there is a piece of what configures it, though it could not be read', () => {
    const lost: Given = ['flowSuite', 'flows', { missing: 'flows.unreadable' }];
    const result = evaluate(capture(run({ gates: ['g3'] }), lost), [unconfigured], OPTIONS);
    expect(result.gates[0]?.verdict).toBe('not-established');
  });
  test('is not established when it was named', () => {
    const named = run({ gates: ['g3'], gatesNamed: true });
    expect(evaluate(capture(named), [unconfigured], OPTIONS)).toMatchObject({
      verdict: 'not-established',
      exitCode: 3,
    });
  });
});

describe('conclusions', () => {
  const result = judged(isPaused(), api, paused).gates[0];
  test('risks carry the findings behind them', () => {
    expect(result?.risks).toEqual([
      { risk: 'high', findings: [{ check: 'paused', title: 'Containers are paused', count: 1, evidence: ['E3'] }] },
      { risk: 'medium', findings: [] },
      { risk: 'low', findings: [] },
    ]);
  });
  test('recommendations name whom they are for', () => {
    expect(result?.recommendations).toMatchObject([{ priority: 'P0', action: 'Unpause it.', subjects: ['db'] }]);
  });
  test('the gap table has a row per failed check, with what closing it takes and how many things it concerns', () => {
    const twice = judged(
      isPaused({ impact: 'no answers', effort: 'medium' }),
      paused,
      ['containers', 'db', aContainer('db', { name: 'db-2', state: { ...aContainer('db').state, status: 'paused' } })],
      ['containers', 'ui', aContainer('ui', { state: { ...aContainer('ui').state, status: 'paused' } })],
    ).gates[0];
    expect(twice?.gaps).toEqual([
      {
        priority: 'P0',
        section: 'Status',
        check: 'paused',
        title: 'Containers are paused',
        impact: 'no answers',
        effort: 'medium',
        subjects: 2,
        evidence: ['E2', 'E3', 'E4'],
      },
    ]);
  });
  test('the summary has a statement per section', () => {
    expect(result?.summary).toMatchObject([{ section: 'Status', status: 'fail', statement: '1 finding (1 P0)' }]);
  });
});

test('fingerprints survive a new container id, a new order and another line', () => {
  const renumbered = aContainer('db', { id: 'f'.repeat(64), state: { ...aContainer('db').state, status: 'paused' } });
  const before = judged(isPaused(), api, paused).gates[0]?.sections[0]?.checks[0]?.findings[0]?.fingerprint;
  const after = judged(isPaused(), ['containers', 'db', renumbered], api).gates[0]?.sections[0]?.checks[0]?.findings[0]
    ?.fingerprint;
  expect(before).toMatch(/^[\da-f]{16}$/);
  expect(after).toBe(before);
});

test('the same capture gives the same bytes', () => {
  const once = JSON.stringify(judged(isPaused(), api, paused, unread));
  expect(JSON.stringify(judged(isPaused(), api, paused, unread))).toBe(once);
});
