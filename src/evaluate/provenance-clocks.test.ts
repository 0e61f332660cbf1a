import { describe, expect, test } from 'vitest';
import { captureOf } from '../../gates/testing/capture.ts';
import { anEngine, aPopulation } from '../../gates/testing/evidence.ts';
import { aPostgresServer } from '../../gates/testing/postgres.ts';
import { aRedisServer } from '../../gates/testing/redis.ts';
import type { Capture } from '../model/capture.ts';
import { indexEvidence } from './evidence-index.ts';
import { provenanceOf } from './provenance.ts';

const established = (capture: Capture) => provenanceOf(capture, indexEvidence(capture));

describe('the clocks', () => {
  const clock = { skewMs: 1200, uncertaintyMs: 30 };

  test('are told of the engine, then of databases, then of caches: how far each is off, and how exactly that is known', () => {
    const redis = aRedisServer('cache', { clockSkewMs: -40 });
    const capture = captureOf(
      ['redisServers', 'cache', redis],
      ['postgresServers', 'db', { ...aPostgresServer(), service: 'db', clock }],
      ['engine', 'engine', anEngine({ clock })],
    );
    expect(established(capture).clocks).toEqual([
      { source: 'engine', ...clock, evidence: ['E3'] },
      { source: 'PostgreSQL in db', ...clock, evidence: ['E2'] },
      { source: 'Redis in cache', skewMs: -40, evidence: ['E1'] },
    ]);
  });

  test('are not told where a capture does not: those of older versions', () => {
    const { clockSkewMs: _, ...redis } = aRedisServer('cache');
    expect(established(captureOf(['engine', 'engine', anEngine()], ['redisServers', 'cache', redis])).clocks).toEqual(
      [],
    );
  });
});

describe('the age of the evidence', () => {
  const readAt = (...times: string[]): Capture => {
    const { manifest, values } = captureOf(
      ...times.map((time) => ['engine', time, { missing: 'engine.hung' }] as const),
    );
    const pieces = manifest.pieces.map((piece, index) => ({ ...piece, startedAt: times[index] ?? '' }));
    return { manifest: { ...manifest, pieces }, values };
  };
  const [first, second, third] = ['2026-01-31T21:29:58.000Z', '2026-01-31T21:30:00.000Z', '2026-01-31T21:30:07.500Z'];

  test('is from the first read to the last, in whatever order they are recorded', () => {
    expect(established(readAt(second, third, first)).evidence).toEqual({ oldest: first, newest: third });
    expect(established(readAt(second)).evidence).toEqual({ oldest: second, newest: second });
  });

  test('is not told of a capture without evidence', () => {
    expect(established(readAt())).not.toHaveProperty('evidence');
  });
});

test('nobody is left out where the engine has nothing but the target', () => {
  expect(established(captureOf(['population', 'population', aPopulation()])).scope?.excluded).toEqual([]);
});
