import { expect, test } from 'vitest';
import { cited } from '../../testing/compose.ts';
import { anAlert, aRuleFile } from '../../testing/monitoring.ts';
import { presented } from '../../testing/presented.ts';
import { alertRules } from './alert-rules.ts';

test('lists each alert on one line', () => {
  const slow = anAlert('Slow', 'p95\n  > 1\n', ['p95'], { for: '5m', labels: { severity: 'page' } });
  const recorded = anAlert('job:p95', 'p95', ['p95'], { kind: 'record' });
  const down = anAlert('Down', 'up == 0', ['up']);
  const table = presented(alertRules, { alertRuleFiles: [cited(aRuleFile({ rules: [slow, recorded, down] }))] });
  expect('rows' in table && table.rows.map(({ cells }) => cells)).toEqual([
    ['Slow', 'page', 'p95 > 1', '5m', 'alerts.yml:4'],
    ['Down', '–', 'up == 0', 'at once', 'alerts.yml:4'],
  ]);
});

test('shows nothing without alerts', () => {
  expect(presented(alertRules, { alertRuleFiles: [] })).toEqual({ notApplicable: 'no alert rules are at hand' });
});
