import { expect, test } from 'vitest';
import { anEvent, checkedContainer } from '../../../gates/testing/activity.ts';
import { secondsAgo } from '../../../gates/testing/evidence.ts';
import { aLogWindow } from '../../../gates/testing/log-window.ts';
import { secondsToHealthy, secondsToReadyLine } from './start-up-time.ts';

const cited = (...given: Parameters<typeof checkedContainer>) => ({
  ...checkedContainer(...given),
  evidence: 'E1' as const,
});

test('to healthy: from the runs of the health check', () => {
  expect(secondsToHealthy(cited('api', [1, 1, 0, 0], { uptime: 45 }), [])).toBeCloseTo(25.04);
});

test('to healthy: from the events, when the first runs are gone', () => {
  const container = cited('api', [0, 0, 0, 0, 0], { uptime: 600 });
  const containerId = container.id;
  const healthy = anEvent('api', 'health_status', 588, { containerId, health: 'healthy' });
  expect(secondsToHealthy(container, [anEvent('api', 'start', 600, { containerId }), healthy])).toBe(12);
  expect(secondsToHealthy(container, [healthy])).toBeUndefined();
});

test('to healthy: not known when nothing reaches back so far', () => {
  expect(secondsToHealthy(cited('api', [0, 0, 0, 0, 0]), [])).toBeUndefined();
});

test('to the line that says so', () => {
  const ready = {
    topic: 'ready',
    text: 'ready',
    occurrences: 1,
    measures: [],
    first: secondsAgo(50),
    last: secondsAgo(5),
  };
  const window = aLogWindow('api', { topics: [ready] });
  expect(secondsToReadyLine(secondsAgo(53), window)).toBe(3);
  expect(secondsToReadyLine(secondsAgo(40), window)).toBeUndefined();
  expect(secondsToReadyLine(secondsAgo(53), aLogWindow('api'))).toBeUndefined();
});
