import { expect, test } from 'vitest';
import { anEvent, theEvents } from '../../../gates/testing/activity.ts';
import { aContainer, aState, secondsAgo } from '../../../gates/testing/evidence.ts';
import { aLogWindow } from '../../../gates/testing/log-window.ts';
import type { Container } from '../../model/evidence/container.ts';
import type { EngineEvent } from '../../model/evidence/engine-events.ts';
import { timeline } from './timeline.ts';

const DAY_AGO = Date.parse(secondsAgo(86_400));

function told(containers: readonly Container[], ...events: readonly EngineEvent[]): string[] {
  const sources = {
    containers: containers.map((container) => ({ ...container, evidence: 'E1' as const })),
    events: [{ ...theEvents(...events), evidence: 'E2' as const }],
    logs: [],
  };
  return timeline(sources, DAY_AGO).map(({ at, text }) => `${(Date.parse(secondsAgo(0)) - at) / 1000} ${text}`);
}

test('is told by the containers themselves where nothing else is remembered', () => {
  const ended = aState({
    status: 'exited',
    running: false,
    exitCode: 3,
    startedAt: secondsAgo(600),
    finishedAt: secondsAgo(300),
  });
  expect(told([aContainer('api', { createdAt: secondsAgo(900), state: ended })])).toEqual([
    '900 created',
    '600 started',
    '300 ended with exit code 3',
  ]);
});

test('what the engine remembers as well is told once, in its words', () => {
  const api = aContainer('api', { createdAt: secondsAgo(601), state: aState({ startedAt: secondsAgo(600) }) });
  expect(told([api], anEvent('api', 'create', 600.5), anEvent('api', 'start', 599.5))).toEqual([
    '600.5 created from shop-api:1.0',
    '599.5 started',
  ]);
});

test('of a container that runs again only the time of its last end is known', () => {
  const again = aState({ startedAt: secondsAgo(10), finishedAt: secondsAgo(20) });
  expect(told([aContainer('api', { createdAt: secondsAgo(30), state: again })])).toEqual([
    '30 created',
    '20 ended',
    '10 started',
  ]);
});

test('what is older than the span is left out', () => {
  expect(told([aContainer('api', { createdAt: secondsAgo(90_000) })])).toEqual(['3600 started']);
});

test('bursts of errors in a log stand in it', () => {
  const bursts = [{ from: secondsAgo(120), to: secondsAgo(60), lines: 40 }];
  const logs = [{ ...aLogWindow('api', { bursts }), evidence: 'E3' as const }];
  expect(timeline({ containers: [], events: [], logs }, DAY_AGO)).toEqual([
    {
      at: Date.parse(secondsAgo(120)),
      container: 'shop-api-1',
      text: '40 error lines in its log until 2026-01-31 21:29:00 UTC',
      evidence: 'E3',
    },
  ]);
});
