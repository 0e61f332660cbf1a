import { describe, expect, test } from 'vitest';
import { SERVICE_KINDS } from '../model/service-kind.ts';
import { knownImage, parseImage } from './identify.ts';
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

describe('the image of a well-known service', () => {
  test.each([
    ['postgres', 'postgres'],
    ['gates-fixtures/postgres:15', 'postgres'],
    ['registry.example:5000/pgvector/pgvector:pg16', 'postgres'],
    ['mariadb:11', 'mariadb'],
    ['bitnami/redis:7.4', 'redis'],
    ['valkey/valkey:8', 'redis'],
    ['docker.dragonflydb.example/dragonflydb/dragonfly', 'dragonfly'],
    ['redpandadata/redpanda', 'redpanda'],
    ['apache/kafka:3.9.0', 'kafka'],
    ['ollama/ollama:latest', 'ollama'],
    ['localai/localai', 'localai'],
    ['nginxinc/nginx-unprivileged', 'nginx'],
    ['envoyproxy/envoy:v1.31', 'envoy'],
    ['prom/prometheus:v3', 'prometheus'],
    ['prometheuscommunity/postgres-exporter', 'postgres-exporter'],
    ['rediscommander/redis-commander', 'redis-ui'],
  ])('%s is %s', (image, kind) => {
    expect(knownImage(image)?.kind).toBe(kind);
  });

  test.each(['shop-postgres-importer', 'acme/my-redis-client', 'acme/db', 'nginx-static', 'pgbouncer', ''])(
    '%j is none',
    (image) => {
      expect(knownImage(image)).toBeUndefined();
    },
  );
});

describe('the table of well-known services', () => {
  test('has each kind once, and no kind that has no entry', () => {
    expect(KNOWN_SERVICES.map(({ kind }) => kind).toSorted()).toEqual([...SERVICE_KINDS].toSorted());
  });

  test.each(['images', 'commands'] as const)('%s belong to one kind', (key) => {
    const names = KNOWN_SERVICES.flatMap((known) => known[key]);
    expect(new Set(names).size).toBe(names.length);
  });
});
