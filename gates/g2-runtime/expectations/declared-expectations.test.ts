import { expect, test } from 'vitest';
import { indexEvidence } from '../../../src/evaluate/evidence-index.ts';
import { presentExhibit } from '../../../src/evaluate/exhibit-result.ts';
import { runCheck } from '../../../src/evaluate/run-check.ts';
import type { ManifestEntry } from '../../../src/model/capture.ts';
import { aContainer, aRun } from '../../testing/evidence.ts';
import { declaredExpectations } from './declared-expectations.ts';
import { expectationUnmet } from './expectation-unmet.ts';

const entry = (id: string, kind: string): ManifestEntry => ({
  id,
  kind,
  subject: kind,
  collector: 'test/1',
  action: 'given',
  startedAt: '2026-01-31T21:30:00.000Z',
  durationMs: 0,
  bytes: 0,
  truncated: false,
  redactions: 0,
});
const declared = [
  { service: 'api', measure: 'uptime', expected: '>= 1s', comparison: { operator: '>=', value: 1000 }, priority: 'P2' },
  { service: 'api', measure: 'memory', expected: '< 1GB', comparison: { operator: '<', value: 1 }, priority: 'P1' },
  { service: 'apii', measure: 'image', expected: 'x', names: ['x'], priority: 'P3' },
];
const index = indexEvidence({
  manifest: {
    schema: 'gates-capture/1',
    takenAt: '2026-01-31T21:30:00.000Z',
    toolVersion: 'test',
    ledger: [],
    pieces: [entry('E1', 'run'), entry('E2', 'expectations'), entry('E3', 'containers')],
    redaction: { secrets: 0, masked: 0, weak: 0 },
  },
  values: new Map<string, unknown>([
    ['E1', aRun()],
    ['E2', { expectations: declared }],
    ['E3', aContainer('api')],
  ]),
});

test('a line for each, also for what could not be observed', () => {
  expect(presentExhibit(declaredExpectations, index).result.rows.map(({ cells }) => cells)).toEqual([
    ['api', 'uptime', '>= 1s', 'shop-api-1: 1 hour', 'met', 'P2'],
    ['api', 'memory', '< 1GB', 'unknown: it was not asked in this run, or could not be reached', 'not evaluated', 'P1'],
    [
      'apii',
      'image',
      'x',
      'unknown: no container of a service "apii" was found; did you mean "api"?',
      'not evaluated',
      'P3',
    ],
  ]);
});

test('what could not be observed is never met', () => {
  expect(runCheck(expectationUnmet, index)).toMatchObject({ verdict: 'indeterminate', missing: [{}, {}] });
});
