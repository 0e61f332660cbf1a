import { readFileSync } from 'node:fs';
import { Ajv2020, type AnySchema } from 'ajv/dist/2020.js';
import ajvFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import type { RunResult } from '../../src/model/result.ts';
import { everyStatement } from '../testing/hostile-run.ts';
import { recordedResults } from '../testing/recorded-results.ts';
import { sampleResult } from '../testing/sample-result.ts';
import { gateJson, runJson } from './run-json.ts';

const SCHEMA = new URL('../../schemas/gates-result-1.schema.json', import.meta.url);

const ajv = new Ajv2020({ allErrors: true });
ajvFormats.default(ajv);
const validate = ajv.compile(JSON.parse(readFileSync(SCHEMA, 'utf8')) as AnySchema);

function faults(text: string): string[] {
  void validate(JSON.parse(text));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

const recorded = await recordedResults();

describe('the published schema takes', () => {
  test.each([
    ...recorded,
    { name: 'a small run', result: sampleResult() },
    { name: 'a run with every statement', result: everyStatement() },
  ])('the result of $name, and that of each of its gates', ({ result }) => {
    expect(faults(runJson(result))).toEqual([]);
    for (const { id } of result.gates) expect(faults(gateJson(result, id))).toEqual([]);
  });

  test('fields that a newer version adds', () => {
    const newer = { ...sampleResult(), added: 1, run: { ...sampleResult().run, added: 1 } };
    expect(faults(JSON.stringify(newer))).toEqual([]);
  });
});

describe('the published schema refuses', () => {
  test.each<[string, object, string]>([
    ['another version', { schema: 'gates-result/2' }, '/schema must be equal to constant'],
    ['a verdict of its own', { verdict: 'green' }, '/verdict must be equal to one of the allowed values'],
    ['no exit code', { exitCode: undefined }, " must have required property 'exitCode'"],
    ['gates that are no list', { gates: {} }, '/gates must be array'],
  ])('%s', (_, different, fault) => {
    expect(faults(JSON.stringify(sampleResult(different as Partial<RunResult>)))).toContain(fault);
  });
});
