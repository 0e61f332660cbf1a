import { expect, test } from 'vitest';
import { theProcesses } from '../../testing/activity.ts';
import { aContainer, aState } from '../../testing/evidence.ts';
import { outcomeWithMissing, type PartlyMissing } from '../../testing/with-missing.ts';
import { containerHung } from './container-hung.ts';

const api = ['containers', aContainer('api')] as const;
const web = ['containers', aContainer('web')] as const;
const webProcesses = ['processes', theProcesses('web', [1, 0, 'node'])] as const;
const lost = (kind: PartlyMissing['missing'][number]['kind'], subject: string, code = 'engine.hung') => ({
  kind,
  subject,
  code,
});
const outcome = (values: PartlyMissing['values'], ...missing: PartlyMissing['missing'][number][]) =>
  outcomeWithMissing(containerHung, { values, missing });

test('passes: the processes of every container were told', () => {
  expect(outcome([web, webProcesses])).toMatchObject({ verdict: 'pass', examined: 1 });
});

test('fails: those of one container were not, while the engine told of the others', () => {
  expect(outcome([api, web, webProcesses], lost('processes', 'shop-api-1'))).toMatchObject({
    verdict: 'fail',
    examined: 2,
    findings: [{ subject: { service: 'api', container: 'shop-api-1' }, evidence: ['E1'] }],
  });
});

test('is indeterminate: the engine as a whole hangs', () => {
  for (const kind of ['engine', 'population'] as const) {
    const all = outcome([api], lost('processes', 'shop-api-1'), lost(kind, 'engine'));
    expect(all).toMatchObject({ verdict: 'indeterminate' });
  }
});

test('is indeterminate: the processes may not be asked for', () => {
  expect(outcome([api], lost('processes', 'shop-api-1', 'blocked.by.proxy'))).toMatchObject({
    verdict: 'indeterminate',
    missing: [{ code: 'blocked.by.proxy' }],
  });
});

test('is not applicable: nothing runs', () => {
  const stopped = aContainer('job', { state: aState({ status: 'exited', running: false }) });
  expect(outcome([['containers', stopped]])).toMatchObject({ verdict: 'not-applicable' });
});
