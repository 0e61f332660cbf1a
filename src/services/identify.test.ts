import { describe, expect, test } from 'vitest';
import { keepsData, knownService, layerOf, parseImage } from './identify.ts';
import { KNOWN_SERVICES } from './known-services.ts';

describe('image references', () => {
  test.each([
    ['postgres', { repository: 'postgres', name: 'postgres' }],
    ['postgres:15-alpine', { repository: 'postgres', name: 'postgres', tag: '15-alpine' }],
    ['registry:5000/team/api', { repository: 'registry:5000/team/api', name: 'api' }],
    [
      'ghcr.example/x/redis:7@sha256:ab',
      { repository: 'ghcr.example/x/redis', name: 'redis', tag: '7', digest: 'sha256:ab' },
    ],
  ])('%s', (reference, expected) => {
    expect(parseImage(reference)).toEqual(expected);
  });
});

describe('well-known services', () => {
  test('are recognised by the last part of the image name', () => {
    expect(knownService('gates-fixtures/postgres:15')?.kind).toBe('postgres');
    expect(knownService('ollama/ollama:latest')?.kind).toBe('ollama');
    expect(knownService('prometheuscommunity/postgres-exporter')?.kind).toBe('postgres-exporter');
  });

  test('an image of the team is not one of them', () => {
    expect(knownService('shop-postgres-importer')).toBeUndefined();
  });

  test('no image name belongs to two kinds', () => {
    const names = KNOWN_SERVICES.flatMap((known) => known.images);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('layers', () => {
  test.each([
    ['postgres', 'postgres:15-alpine', 'Database'],
    ['redis', 'redis:7', 'Cache/Queue'],
    ['ollama', 'ollama/ollama', 'AI/LLM'],
    ['api', 'starter-api', 'Application'],
    ['ui', 'starter-ui', 'Frontend'],
    ['worker', 'starter-worker', 'Background'],
    ['build-info', 'starter-build-info', 'Application'],
  ])('%s from %s is in %s', (service, image, layer) => {
    expect(layerOf(service, image)).toBe(layer);
  });
});

test('data stores, brokers and caches keep data; proxies do not', () => {
  expect(['postgres', 'redis', 'rabbitmq', 'nginx'].map(keepsData)).toEqual([true, true, true, false]);
});
