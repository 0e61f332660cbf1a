import { describe, expect, test } from 'vitest';
import { captureOf, type GivenPiece } from '../../gates/testing/capture.ts';
import { aProject, aService } from '../../gates/testing/declared.ts';
import { anEngine, aRun } from '../../gates/testing/evidence.ts';
import type { Judgement } from '../model/check.ts';
import type { Gate, GateId } from '../model/gate.ts';
import { USUAL_SEVERITY } from '../model/settings.ts';
import { type EvaluateOptions, evaluate } from './evaluate.ts';
import { aCheck, aGate, FAIL, PASS } from './testing/a-gate.ts';

const gate = (id: GateId, judgement: Judgement, next?: GateId): Gate => {
  const { next: _, ...last } = aGate([aCheck(judgement, { blocksNext: true })], [], { id, requires: [] });
  return { ...last, title: `The gate ${id}`, ...(next !== undefined && { next }) };
};
const OPTIONS: EvaluateOptions = { runId: 'r1', failOn: 'P1', severity: USUAL_SEVERITY, keepGoing: false };
const run: GivenPiece = ['run', 'run', aRun({ gates: ['g1', 'g2', 'g3'] })];
const evaluated = (different: Partial<EvaluateOptions> = {}, ...pieces: GivenPiece[]) =>
  evaluate(captureOf(run, ...pieces), [gate('g2', PASS)], { ...OPTIONS, ...different });

describe('a result says of its run', () => {
  test('who took the capture, and what it was judged with', () => {
    const { schema, run: told } = evaluated({ failOn: 'P2', severity: { profile: 'dev', checks: {} } });
    expect(schema).toBe('gates-result/1');
    expect(told).toMatchObject({ id: 'r1', project: 'shop', user: 'operator', failOn: 'P2', severityProfile: 'dev' });
  });

  test('that only new findings fail a gate, where that is so', () => {
    expect(evaluated({ failOnNew: true }).run.failOnNew).toBe(true);
    expect(evaluated({ failOnNew: false }).run).not.toHaveProperty('failOnNew');
    expect(evaluated().run).not.toHaveProperty('failOnNew');
  });

  test('which engine was asked, where one was', () => {
    expect(evaluated({}, ['engine', 'engine', anEngine({ version: '26.1.5' })]).run.engine).toEqual(
      anEngine({ version: '26.1.5' }),
    );
    expect(evaluated().run).not.toHaveProperty('engine');
  });

  test('by which program it was judged, where that is said', () => {
    const judged = { toolVersion: '1.0.0', catalogue: { sha256: 'a'.repeat(64), checks: 1 }, overrides: [] };
    expect(evaluated({ judged }).judged).toEqual(judged);
    expect(evaluated()).not.toHaveProperty('judged');
  });

  test('where each service is declared, where there is a Compose file', () => {
    const at = { file: 'compose.yaml', line: 3, column: 3 };
    const project = aProject({ services: [aService('api', { at })] });
    expect(evaluated({}, ['composeProject', 'compose', project]).declared).toMatchObject({
      files: ['compose.yaml'],
      services: [{ name: 'api', at }],
    });
    expect(evaluated()).not.toHaveProperty('declared');
  });

  test('every piece of evidence and every call', () => {
    const capture = captureOf(run, ['engine', 'engine', anEngine()]);
    const action = { collector: 'c/1', action: 'GET /info', startedAt: '', durationMs: 1, bytes: 2, outcome: 'read' };
    const whole = { ...capture, manifest: { ...capture.manifest, ledger: [action] } };
    const { evidence, ledger, remediation } = evaluate(whole, [gate('g2', PASS)], OPTIONS);
    expect(evidence.map(({ id, kind }) => [id, kind])).toEqual([
      ['E1', 'run'],
      ['E2', 'engine'],
    ]);
    expect([ledger, remediation]).toEqual([[action], []]);
  });
});

describe('gates are judged in their order', () => {
  const gates = (g1: Judgement, g2: Judgement) => [gate('g1', g1, 'g2'), gate('g2', g2, 'g3'), gate('g3', PASS)];
  const verdicts = (g1: Judgement, g2: Judgement) =>
    evaluate(captureOf(run), gates(g1, g2), OPTIONS).gates.map(({ verdict }) => verdict);

  test('those that only read do not wait for each other', () => {
    expect(verdicts(FAIL, PASS)).toEqual(['failed', 'passed', 'passed']);
  });

  test('the one that acts on the system waits for the one before it, and says what for', () => {
    expect(verdicts(PASS, FAIL)).toEqual(['passed', 'failed', 'not-started']);
    const [, , third] = evaluate(captureOf(run), gates(FAIL, FAIL), OPTIONS).gates;
    expect(third?.reason).toBe('blocked by The gate g2: Something is not sound');
  });

  test('only those that the run was asked for are', () => {
    const asked: GivenPiece = ['run', 'run', aRun({ gates: ['g1'] })];
    expect(evaluate(captureOf(asked), gates(PASS, FAIL), OPTIONS).gates.map(({ id }) => id)).toEqual(['g1']);
  });

  test('a gate that did not run leaves nothing open of its own', () => {
    const result = evaluate(captureOf(run), gates(PASS, FAIL), OPTIONS);
    expect([result.notEvaluated, result.waivers]).toEqual([[], []]);
  });

  test('one that either of two things configures is configured by one of them', () => {
    const configured: Gate = { ...gate('g3', PASS), configuredBy: { kinds: ['flowSuite', 'engine'], otherwise: 'no' } };
    const [third] = evaluate(captureOf(run, ['engine', 'engine', anEngine()]), [configured], OPTIONS).gates;
    expect(third?.verdict).toBe('passed');
  });
});
