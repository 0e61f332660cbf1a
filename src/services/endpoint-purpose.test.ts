import { describe, expect, test } from 'vitest';
import { pathServes } from './endpoint-purpose.ts';

describe('a path says what it is for', () => {
  test.each([
    '/health',
    '/healthz',
    '/api/v1/health',
    '/health/db',
    '/health-check',
    '/-/healthy',
    '/_cluster/health',
    '/livez',
    '/ping',
    '/status',
    '/api/v1/status',
    '/health.json',
  ])('%s: health', (path) => {
    expect(pathServes(path, 'health')).toBe(true);
  });

  test.each(['/', '/deliveries', '/shopping', '/healthcare', '/orders/7/status', '/ready'])(
    '%s: not health',
    (path) => {
      expect(pathServes(path, 'health')).toBe(false);
    },
  );

  test('readiness and metrics', () => {
    expect(['/ready', '/readyz', '/-/ready', '/already'].map((path) => pathServes(path, 'readiness'))).toEqual([
      true,
      true,
      true,
      false,
    ]);
    expect(['/metrics', '/actuator/prometheus', '/biometrics'].map((path) => pathServes(path, 'metrics'))).toEqual([
      true,
      true,
      false,
    ]);
  });
});
