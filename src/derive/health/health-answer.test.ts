import { describe, expect, test } from 'vitest';
import { readHealthAnswer } from './health-answer.ts';

const ofJson = (json: unknown) => readHealthAnswer({ json, excerpt: '' });
const ofText = (excerpt: string) => readHealthAnswer({ excerpt });

describe('the status in a body', () => {
  test.each([
    [{ status: 'healthy' }, 'healthy', 'healthy'],
    [{ status: 'UP' }, 'up', 'healthy'],
    [{ ok: true }, 'ok', 'healthy'],
    [{ status: 'pass' }, 'pass', 'healthy'],
    ['OK', 'ok', 'healthy'],
    [{ status: 'Degraded' }, 'degraded', 'degraded'],
    [{ status: 'partial' }, 'partial', 'degraded'],
    [{ status: 'warn' }, 'warn', 'degraded'],
    [{ status: 'unhealthy' }, 'unhealthy', 'failing'],
    [{ status: 'OUT_OF_SERVICE' }, 'out_of_service', 'failing'],
    [{ status: 'not ready' }, 'not ready', 'failing'],
    [{ healthy: false }, 'not healthy', 'failing'],
    [{ ok: false }, 'not ok', 'failing'],
    [{ status: false }, 'false', 'failing'],
    [{ status: 'purple' }, 'purple', 'unknown'],
  ])('%j is %s, which is %s', (json, status, rating) => {
    expect(ofJson(json)).toEqual({ status, rating });
  });

  test('may be a word without JSON', () => {
    expect(ofText('Healthy\n')).toEqual({ status: 'healthy', rating: 'healthy' });
    expect(ofText('Unhealthy')).toEqual({ status: 'unhealthy', rating: 'failing' });
  });

  test('is not known where the body says none', () => {
    for (const json of [{}, [], null, 5, { status: 200 }, { status: { db: 'down' } }, { constructor: 1 }]) {
      expect(ofJson(json)).toEqual({ rating: 'unknown' });
    }
    expect(ofText('<html>…')).toEqual({ rating: 'unknown' });
    expect(ofText('two\nlines')).toEqual({ rating: 'unknown' });
  });

  test('is bounded, whatever the service answers', () => {
    expect(ofJson({ status: 'x'.repeat(1000) }).status).toHaveLength(40);
  });
});

describe('uptime and memory', () => {
  test('are shown as stated, bytes in a unit that fits', () => {
    expect(ofJson({ uptime: 901.611135275, memory: { rss: 67_108_864 } })).toEqual({
      rating: 'unknown',
      uptime: { key: 'uptime', value: 901.611135275 },
      memory: '64 MiB (memory.rss)',
    });
    expect(ofJson({ uptime_seconds: '15m', memory: 64 })).toMatchObject({
      uptime: { key: 'uptime_seconds', value: '15m' },
      memory: '64 (memory)',
    });
  });
});
