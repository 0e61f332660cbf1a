import { describe, expect, test } from 'vitest';
import { RunResult } from '../../src/model/result.ts';
import { sampleResult } from '../testing/sample-result.ts';
import { gateJson, runJson } from './run-json.ts';

describe('the result as JSON', () => {
  test('reads back as the same result', () => {
    expect(RunResult.parse(JSON.parse(runJson(sampleResult())))).toEqual(sampleResult());
  });

  test('starts with its schema, is indented by two spaces and ends in one newline', () => {
    expect(runJson(sampleResult())).toMatch(/^{\n {2}"schema": "gates-result\/1",\n {2}"run": {\n/);
    expect(runJson(sampleResult())).toMatch(/\n}\n$/);
  });

  test('writes by its number what a reader would not see', () => {
    const sample = sampleResult();
    const hostile = { ...sample, run: { ...sample.run, project: 'sh\u202eop\u009b\u{e0041}' } };
    expect(runJson(hostile)).toContain(String.raw`"project": "sh\u202eop\u009b\udb40\udc41"`);
    expect(JSON.parse(runJson(hostile))).toMatchObject({ run: { project: hostile.run.project } });
  });
});

describe('the JSON of one gate', () => {
  const only = RunResult.parse(JSON.parse(gateJson(sampleResult(), 'g1')));

  test('holds that gate, the evidence it cites and nothing of the others', () => {
    expect(only.gates.map(({ id }) => id)).toEqual(['g1']);
    expect(only.notEvaluated).toEqual([]);
    expect(only.evidence.map(({ id }) => id)).toEqual(['E1', 'E2', 'E3', 'E4', 'E5', 'E6', 'E7', 'E8', 'E9', 'E10']);
  });

  test('keeps the verdict and the ledger of the run', () => {
    expect([only.verdict, only.exitCode]).toEqual(['failed', 1]);
    expect(only.ledger).toEqual(sampleResult().ledger);
  });

  test('does not exist for a gate that the result does not hold', () => {
    expect(() => gateJson(sampleResult({ gates: [] }), 'g2')).toThrow('does not hold the gate g2');
  });
});
