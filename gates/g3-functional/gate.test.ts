import { describe, expect, test } from 'vitest';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import type { FlowRun } from '../../src/model/evidence/flow-run.ts';
import type { SuiteFlow } from '../../src/model/evidence/flow-suite.ts';
import { USUAL_SEVERITY } from '../../src/model/settings.ts';
import { captureOf, type GivenPiece } from '../testing/capture.ts';
import { aRun } from '../testing/evidence.ts';
import {
  aFailedStep,
  aFlowRun,
  anHttpStep,
  anIdleRun,
  anImportedSuite,
  aResponse,
  aSuite,
  aSuiteFlow,
} from '../testing/flows.ts';
import { g3Gate } from './index.generated.ts';

const run: GivenPiece = ['run', 'run', aRun({ gates: ['g3'], gatesNamed: true })];

function judged(...pieces: GivenPiece[]) {
  const options = { runId: 'r1', failOn: 'P1', severity: USUAL_SEVERITY, keepGoing: false } as const;
  return evaluate(captureOf(run, ...pieces), [g3Gate], options);
}

/** A flow that passed, and one in question. */
function withFlow(different: Partial<SuiteFlow>, record?: FlowRun) {
  const suite = aSuite([aSuiteFlow('sound'), aSuiteFlow('asked', different)]);
  const pieces: GivenPiece[] = record ? [['flowRuns', 'asked', record]] : [];
  return judged(['flowSuite', 'flows', suite], ['flowRuns', 'sound', aFlowRun('sound')], ...pieces);
}

const flowError = { code: 'sql.42702', message: 'ambiguous', blame: 'flow' } as const;
const RECORDS = {
  passed: aFlowRun('asked'),
  failed: aFlowRun('asked', [aFailedStep('create')]),
  errored: aFlowRun('asked', [anHttpStep('row', aResponse(200), { error: flowError })]),
  blocked: anIdleRun('asked', 'blocked', 'the service api does not run'),
  excluded: anIdleRun('asked', 'excluded', 'it was not asked for'),
  'not run': anIdleRun('asked', 'not-run', 'the run was interrupted'),
};
const EXCLUDED = { code: 'not-selected', message: 'it was not asked for' };
const outcomeOf = (status: keyof typeof RECORDS, required: boolean) => {
  const excluded = status === 'excluded' ? { excluded: EXCLUDED } : {};
  const { verdict, exitCode } = withFlow({ required, ...excluded }, RECORDS[status]);
  return [verdict, exitCode];
};

describe('what becomes of the gate, by the status of a flow beside one that passed', () => {
  test.each([
    ['passed', ['passed', 0], ['passed', 0]],
    ['failed', ['failed', 1], ['failed', 1]],
    ['errored', ['not-established', 3], ['passed', 0]],
    ['blocked', ['not-established', 3], ['passed', 0]],
    ['excluded', ['not-established', 3], ['passed', 0]],
    ['not run', ['not-established', 3], ['passed', 0]],
  ] as const)('%s: %j when it is required, else %j', (status, required, optional) => {
    expect([outcomeOf(status, true), outcomeOf(status, false)]).toEqual([required, optional]);
  });

  test('a failure decides, whatever else is not established', () => {
    const suite = aSuite([aSuiteFlow('broken'), aSuiteFlow('asked', { required: true })]);
    const result = judged(
      ['flowSuite', 'flows', suite],
      ['flowRuns', 'broken', aFlowRun('broken', [aFailedStep('create')])],
      ['flowRuns', 'asked', RECORDS.blocked],
    );
    expect(result).toMatchObject({ verdict: 'failed', exitCode: 1 });
  });

  test('a less urgent failure is told and does not fail it', () => {
    expect(withFlow({ priority: 'P2' }, RECORDS.failed)).toMatchObject({ verdict: 'passed', exitCode: 0 });
  });

  test('a service that restarted fails it, though every flow passed', () => {
    const before = { service: 'api', container: 'shop-api-1', id: 'a', restarts: 0, state: 'running' };
    const stability = { before: [before], after: [{ ...before, restarts: 1 }], asked: [] };
    expect(withFlow({}, aFlowRun('asked', undefined, { stability }))).toMatchObject({ verdict: 'failed' });
  });
});

describe('nothing that could not be looked at is green', () => {
  test('no flow came to a result', () => {
    const suite = aSuite([aSuiteFlow('asked', { excluded: EXCLUDED })]);
    expect(judged(['flowSuite', 'flows', suite])).toMatchObject({ verdict: 'not-established', exitCode: 3 });
  });

  test('the record of a flow is missing', () => {
    const suite = aSuite([aSuiteFlow('sound'), aSuiteFlow('asked')]);
    const lost: GivenPiece = ['flowRuns', 'asked', { missing: 'interrupted' }];
    const result = judged(['flowSuite', 'flows', suite], ['flowRuns', 'sound', aFlowRun('sound')], lost);
    expect(result).toMatchObject({ verdict: 'not-established', exitCode: 3 });
  });

  test('a suite cannot be read', () => {
    expect(judged(['importedSuites', 'unit', { missing: 'suite.absent' }])).toMatchObject({ exitCode: 3 });
  });

  test('neither flows nor suites are configured', () => {
    const result = judged();
    expect(result).toMatchObject({ verdict: 'not-established', exitCode: 3, gates: [{ verdict: 'not-configured' }] });
    expect(result.release.verdict).toBe('not-established');
  });
});

test('a suite of the team alone is enough to be judged', () => {
  const failed = { passed: 1, failed: 1, errored: 0, skipped: 0, flaky: 0 };
  const cases = [{ names: ['pays'], verdict: 'failed' as const }];
  expect(judged(['importedSuites', 'unit', anImportedSuite('unit')])).toMatchObject({ verdict: 'passed', exitCode: 0 });
  expect(judged(['importedSuites', 'unit', anImportedSuite('unit', { totals: failed, cases })])).toMatchObject({
    verdict: 'failed',
    exitCode: 1,
  });
});
