import { describe, expect, test } from 'vitest';
import { FlowRun } from '../model/evidence/flow-run.ts';
import { judgeRun } from './judge-run.ts';
import { anAnswer, anExchange, aRun, aStep } from './testing/records.ts';

const FAILED = aStep({ id: 'status', record: anExchange(anAnswer({}, { status: 500 })) });
const NOT_RUN = aStep({ id: 'later', status: 'not-run', reason: 'status failed' });

test.each([
  ['every step is as expected', aRun([aStep()]), 'passed', undefined],
  ['a step is not', aRun([aStep(), FAILED, NOT_RUN]), 'failed', 'status: status equals 200 → 500'],
  [
    'a row of a step is not',
    aRun([{ ...FAILED, row: { index: 1, name: 'no token' } }]),
    'failed',
    'status[no token]: status equals 200 → 500',
  ],
  [
    'the system did not answer',
    aRun([aStep({ error: { code: 'refused', message: 'connection refused', blame: 'system' } })]),
    'failed',
    'orders: refused: connection refused',
  ],
  [
    'the flow asks for what cannot be',
    aRun([aStep({ error: { code: 'sql.42702', message: 'ambiguous column', blame: 'flow' } })]),
    'errored',
    'orders: sql.42702: ambiguous column',
  ],
  [
    'something else was not there',
    aRun([aStep({ error: { code: 'log.driver', message: 'the log cannot be read', blame: 'precondition' } })]),
    'blocked',
    'orders: log.driver: the log cannot be read',
  ],
  [
    'a capture found nothing',
    aRun([aStep({ captures: [{ name: 'token', fault: 'nothing was found' }] })]),
    'failed',
    'orders: capture token → nothing was found',
  ],
  [
    'a deadline ended a step',
    aRun([aStep({ deadline: 'flow' })]),
    'failed',
    'orders: the deadline of the flow ended it',
  ],
  ['a step did not run though none failed', aRun([aStep(), NOT_RUN]), 'errored', 'later did not run: status failed'],
  ['the run was interrupted', aRun([aStep(), NOT_RUN], { interrupted: true }), 'not-run', 'the run was interrupted'],
  ['no step is recorded', aRun([]), 'errored', 'no step is recorded'],
  [
    'it was excluded',
    aRun([], { status: 'excluded', reason: { code: 'destructive', message: 'not allowed' } }),
    'excluded',
    'not allowed',
  ],
])('when %s', (_, run, verdict, cause) => {
  expect(FlowRun.safeParse(run).success).toBe(true);
  expect(judgeRun(run)).toMatchObject({ verdict, ...(cause !== undefined && { cause }) });
});

describe('a step of which nothing can be judged is no pass', () => {
  const { record: _, ...withoutRecord } = aStep();
  const { expect: __, ...withoutExpectation } = aStep();

  test.each([
    ['no record', withoutRecord],
    ['no expectation', withoutExpectation],
    ['an empty expectation', aStep({ expect: { kind: 'http' } })],
    ['only a warning', { ...withoutExpectation, warn: { kind: 'http' as const, status: 200 } }],
  ])('%s', (__, step) => expect(judgeRun(aRun([step])).verdict).toBe('errored'));
});

test('a broken warning fails nothing and is told', () => {
  const judged = judgeRun(aRun([aStep({ warn: { kind: 'http', duration: { lt: '1ms' } } })]));
  expect(judged.verdict).toBe('passed');
  expect(judged.steps[0]?.outcomes).toContainEqual({
    what: 'duration lt 1ms',
    actual: '12ms',
    verdict: 'broken',
    level: 'warn',
  });
});

test('what only the unmasked answer could tell was judged at capture', () => {
  const masked = anExchange(anAnswer({ token: '‹masked›' }));
  const fact = {
    what: '$.token matches /^eyJ/',
    actual: '‹masked›',
    level: 'expect' as const,
    atCapture: true as const,
  };
  const step = aStep({ record: masked, expect: { kind: 'http', json: { '$.token': { matches: '^eyJ' } } } });
  expect(judgeRun(aRun([step])).verdict).toBe('failed');
  expect(judgeRun(aRun([{ ...step, facts: [{ ...fact, verdict: 'held' }] }])).verdict).toBe('passed');
});

describe('what a flow leaves behind', () => {
  const created = [{ kind: 'job', id: '1', step: 'create' }];
  const failed = { ...FAILED, id: 'residue' };

  test.each([
    ['nothing created', aRun([aStep()])],
    ['removed', aRun([aStep()], { residue: { created }, cleanup: [aStep()] })],
    ['left', aRun([aStep()], { residue: { created }, cleanup: [aStep(), failed] })],
    ['unknown', aRun([aStep()], { residue: { created } })],
    ['accepted', aRun([aStep()], { residue: { created, accepted: 'there is no way to delete' } })],
  ])('%s', (residue, run) => expect(judgeRun(run)).toMatchObject({ verdict: 'passed', residue }));
});

test('a required service that restarted is told, unless a step asked for it', () => {
  const before = { service: 'api', container: 'api-1', id: 'a', restarts: 0, state: 'running' };
  const after = { ...before, restarts: 1 };
  const changes = (asked: string[]) =>
    judgeRun(aRun([aStep()], { stability: { before: [before], after: [after], asked } })).changes;
  expect(changes([])).toEqual([
    {
      service: 'api',
      container: 'api-1',
      what: 'restarted',
      before: '0 restarts, started never',
      after: '1 restarts, started never',
    },
  ]);
  expect(changes(['api'])).toEqual([]);
});
