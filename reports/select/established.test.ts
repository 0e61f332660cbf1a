import { describe, expect, test } from 'vitest';
import type { Provenance } from '../../src/model/provenance.ts';
import type { RunResult } from '../../src/model/result.ts';
import { sampleResult } from '../testing/sample-result.ts';
import { established } from './established.ts';

const PROVENANCE: Provenance = {
  scope: {
    query: 'GET /containers/json?all=1',
    total: 9,
    included: 6,
    excluded: [
      { reason: 'of other Compose projects', containers: ['mail', 'web'] },
      { reason: 'of no Compose project', containers: ['registry'] },
    ],
    evidence: ['E2'],
  },
  clocks: [{ source: 'engine', skewMs: -231.6, uncertaintyMs: 515, evidence: ['E2'] }],
  limits: [],
  evidence: { oldest: '2026-11-21T12:00:00.000Z', newest: '2026-11-21T12:02:10.000Z' },
};

/** The rows of the first gate of the sample, by their labels. */
function rows(provenance: Provenance, different: Partial<RunResult> = {}): Readonly<Record<string, string>> {
  const result = sampleResult({ provenance, ...different });
  const [gate] = result.gates;
  if (!gate) throw new Error('the sample has gates');
  return Object.fromEntries(established(result, gate).map(({ label, text }) => [label, text]));
}

describe('how a document was established', () => {
  test('tells what was left out of the scope, and why', () => {
    expect(rows(PROVENANCE)['Scope']).toBe(
      '6 of 9 containers on the engine, told by GET /containers/json?all=1; ' +
        'left out: 2 of other Compose projects, 1 of no Compose project',
    );
  });

  test('tells whose clock is off, by how much, and how exactly that is known', () => {
    expect(rows(PROVENANCE)['Clock of engine']).toBe('232 ms behind this host, known to 515 ms');
  });

  test('tells from when to when it was read', () => {
    expect(rows(PROVENANCE)['Evidence read']).toBe('2026-11-21 12:00:00 UTC to 2026-11-21 12:02:10 UTC, 2 minutes');
  });

  test('tells a limit where the document cites what it concerns, and nowhere else', () => {
    const limit = (id: string) => [{ what: 'logs of which only the newest lines were read', count: 1, evidence: [id] }];
    expect(rows({ ...PROVENANCE, limits: limit('E2') })['Limit reached']).toBe(
      '1 logs of which only the newest lines were read',
    );
    expect(rows({ ...PROVENANCE, limits: limit('E99') })['Limit reached']).toBeUndefined();
  });

  test('names the limit by the key that moves it, with its value and the most', () => {
    const limit = { setting: 'limits.httpBody', value: '1 MiB', most: '64 MiB' };
    const limits = [{ what: 'cut off at the size that is read of httpExchanges', count: 1, evidence: ['E2'], limit }];
    expect(rows({ ...PROVENANCE, limits })['Limit reached']).toBe(
      '1 cut off at the size that is read of httpExchanges (limits.httpBody, 1 MiB; at most 64 MiB)',
    );
  });

  test('tells which limits are not what they usually are', () => {
    const { run } = sampleResult();
    const call = { setting: 'limits.call', value: '5s' };
    const moved = { setting: 'limits.documents', value: '1000', usual: '300' };
    expect(rows(PROVENANCE, { run: { ...run, limits: [call] } })['Limits']).toBe('as they usually are');
    expect(rows(PROVENANCE, { run: { ...run, limits: [call, moved] } })['Limits']).toBe(
      'limits.documents, 1000 (usually 300)',
    );
  });

  test('says where a capture of an older version does not tell its limits', () => {
    expect(rows(PROVENANCE)['Limits']).toBe('not told: the capture is of an older version');
  });

  test('names the job of the pipeline that ran it', () => {
    const { run } = sampleResult();
    const pipelineJob = { system: 'GitHub Actions', repository: 'shop/backend', job: 'nightly', run: '4711' };
    expect(rows(PROVENANCE, { run: { ...run, pipelineJob } })['Run by']).toBe(
      `${run.user}@${run.host}, a job of GitHub Actions, repository shop/backend, job nightly, run 4711`,
    );
  });

  test('says which settings of the capture were not followed, and what took it', () => {
    const catalogue = { sha256: 'ab'.repeat(32), checks: 430 };
    const overrides = [{ setting: '--fail-on', recorded: 'P1', used: 'P0' }];
    const judged = { toolVersion: '0.2.0', catalogue, capturedWith: { toolVersion: '0.1.0' }, overrides };
    expect(rows(PROVENANCE, { judged })['Judged']).toBe(
      'gates 0.2.0, catalogue of 430 checks (abababababab); captured with gates 0.1.0, which did not record its ' +
        'checks; --fail-on P0 instead of P1',
    );
  });

  test('is not told by results of older versions, which do not know it', () => {
    const result = sampleResult();
    expect(result.gates.flatMap((gate) => established(result, gate))).toEqual([]);
  });
});
