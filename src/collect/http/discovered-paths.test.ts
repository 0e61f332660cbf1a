import { describe, expect, test } from 'vitest';
import { aContainer } from '../../../gates/testing/evidence.ts';
import type { Container } from '../../model/evidence/container.ts';
import { discoveredPaths } from './discovered-paths.ts';

const found = (different: Partial<Container>, port = 3000) =>
  discoveredPaths(aContainer('api', different), port).map(({ purpose, path }) => `${purpose} ${path}`);
const USUAL = ['health /health', 'readiness /ready', 'metrics /metrics', 'page /'];
const checkedBy = (...test: string[]) => ({
  healthcheck: { test, intervalMs: 1000, timeoutMs: 1000, startPeriodMs: 0, retries: 3 },
});

describe('a service of the team', () => {
  test('is tried at the usual paths', () => {
    expect(found({})).toEqual(USUAL);
  });

  test.each([
    ['CMD-SHELL', 'curl -f "http://localhost:3000/api/alive?deep=1" || exit 1'],
    ['CMD', 'wget', '-qO-', 'http://127.0.0.1:3000/api/alive'],
    ['CMD', 'node', '-e', "fetch('http://[::1]:3000/api/alive').then(done)"],
  ])('is asked what its own health check asks: %j', (...test) => {
    expect(found(checkedBy(...test))).toEqual([...USUAL, 'health /api/alive']);
  });

  test('is asked for readiness where the path says so, and once where it is a usual one', () => {
    expect(found(checkedBy('CMD', 'curl', 'http://localhost:3000/api/ready'))).toContain('readiness /api/ready');
    expect(found(checkedBy('CMD', 'curl', 'http://localhost:3000/ready'))).toEqual(USUAL);
  });

  test.each([
    ['another port', 'http://localhost:9000/alive'],
    ['the default port', 'http://localhost/alive'],
    ['another host', 'http://other:3000/alive'],
    ['a variable', 'http://localhost:$PORT/alive'],
    ['TLS', 'https://localhost:3000/alive'],
  ])('is not asked what the health check asks of %s', (_, url) => {
    expect(found(checkedBy('CMD', 'curl', url))).toEqual(USUAL);
  });

  test('is asked what its labels name', () => {
    const labels = {
      'traefik.http.services.api.loadbalancer.healthcheck.path': '/up',
      'prometheus.io/path': '/internal/metrics',
      'prometheus.io/port': '3000',
    };
    expect(found({ labels })).toEqual([...USUAL, 'health /up', 'metrics /internal/metrics']);
    expect(found({ labels: { ...labels, 'prometheus.io/port': '9100' } })).toEqual([...USUAL, 'health /up']);
    expect(found({ labels: { 'prometheus.io/path': '//elsewhere.example/x y' } })).toEqual(USUAL);
  });
});

describe('a known service', () => {
  test.each([
    ['prom/prometheus:v2', ['health /-/healthy', 'readiness /-/ready', 'metrics /metrics', 'page /']],
    ['ollama/ollama:0.5', ['/api/version /api/version', '/api/tags /api/tags']],
    ['nginx:1.27', USUAL],
    ['postgres:16', []],
  ])('%s is asked for what it is known to answer', (image, paths) => {
    expect(found({ image })).toEqual(paths);
  });
});
