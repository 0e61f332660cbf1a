import { expect, test } from 'vitest';
import { cited } from '../../../gates/testing/compose.ts';
import { aCoverage, aLogClass, aLogWindow } from '../../../gates/testing/log-window.ts';
import { logLevelFindings } from './log-level-findings.ts';

const counts = { fatal: 0, error: 12, warning: 3 };

test('a finding says how many lines, in how many and from when to when', () => {
  const window = cited(
    aLogWindow('api', { counts, truncated: true, coverage: aCoverage({ tail: 2000, leftOut: ['tail'] }) }),
  );
  expect(logLevelFindings([window], 'error')).toMatchObject([
    {
      subject: { service: 'api', container: 'shop-api-1' },
      message: '12 error lines in 2,000 lines read',
      observed: '2026-01-31 20:30:00 UTC to 2026-01-31 21:29:00 UTC; only the newest 2,000 records were read',
      evidence: ['E1'],
    },
  ]);
});

test('it quotes the line of that level that stands there most often', () => {
  const classes = [
    aLogClass('error', 'connection refused', 1100),
    aLogClass('error', 'disk full'),
    aLogClass('warning', 'slow', 5000),
  ];
  expect(logLevelFindings([cited(aLogWindow('api', { counts, classes }))], 'error')[0]?.observed).toContain(
    '; 1,100 times: connection refused',
  );
  const single = cited(aLogWindow('api', { counts, classes: classes.slice(1) }));
  expect(logLevelFindings([single], 'error')[0]?.observed).toContain('; one of them: disk full');
});

test('other levels are no finding', () => {
  expect(logLevelFindings([cited(aLogWindow('api', { counts }))], 'fatal')).toEqual([]);
});
