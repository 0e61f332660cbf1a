import { expect, test } from 'vitest';
import { cited } from '../../testing/compose.ts';
import { aContainer, anAnswer, anExchange } from '../../testing/evidence.ts';
import { presented } from '../../testing/presented.ts';
import { aRedisServer } from '../../testing/redis.ts';
import { integrationPoints } from './integration-points.ts';

const api = aContainer('api', {
  environment: [
    { name: 'DATABASE_URL', value: 'postgresql://shop:«redacted:k3v9x2m7qa»@postgres:5432/shop' },
    { name: 'OLLAMA_URL', value: 'http://ollama:11434' },
  ],
});
const postgres = aContainer('postgres', { image: 'postgres:15-alpine' });
const ollama = aContainer('ollama', { image: 'ollama/ollama:0.5.7' });
const qdrant = aContainer('qdrant', { image: 'qdrant/qdrant:v1.9.0' });

const asked = (path: string, outcome: ReturnType<typeof anAnswer>) =>
  anExchange('ollama', { url: `http://127.0.0.1:11434${path}`, outcome });

const NOTHING_READ = {
  postgresAccess: [],
  postgresServers: [],
  redisAccess: [],
  redisServers: [],
  serviceAccess: [],
  rabbitServers: [],
  ollamaServers: [],
};

test('lists each integration point with its clients and what it answered', () => {
  const redis = cited(aContainer('redis', { image: 'redis:7.2' }), 'E7');
  const containers = [cited(api), cited(postgres, 'E2'), cited(ollama, 'E3'), cited(qdrant, 'E4'), redis];
  const redisServers = [cited(aRedisServer('redis'), 'E8')];
  const httpExchanges = [
    cited(asked('/api/version', anAnswer({ json: { version: '0.5.7' } })), 'E5'),
    cited(asked('/api/tags', anAnswer({ json: { models: [{ name: 'llama3.2:latest' }, { name: 'phi3' }] } })), 'E6'),
  ];
  expect(presented(integrationPoints, { ...NOTHING_READ, containers, httpExchanges, redisServers })).toMatchObject({
    rows: [
      {
        cells: ['ollama', 'ollama', 'api (OLLAMA_URL)', 'version 0.5.7; models llama3.2:latest, phi3'],
        evidence: ['E3', 'E1', 'E5', 'E6'],
      },
      {
        cells: ['postgres', 'postgres', 'api (DATABASE_URL)', 'not asked: it publishes no port'],
        evidence: ['E2', 'E1'],
      },
      { cells: ['qdrant', 'qdrant', 'none', 'not asked: it publishes no port'], evidence: ['E4'] },
      { cells: ['redis', 'redis', 'none', 'version 7.2.5'], evidence: ['E7', 'E8'] },
    ],
  });
});

test('says what came instead of an answer', () => {
  const httpExchanges = [
    cited(asked('/api/version', { kind: 'failure', code: 'refused', message: 'connection refused' }), 'E5'),
    cited(asked('/api/tags', anAnswer({ status: 500 })), 'E6'),
    cited(asked('/api/tags', anAnswer({ json: { models: [] } })), 'E7'),
    cited(asked('/', anAnswer({ json: undefined, excerpt: 'Ollama is running' })), 'E8'),
  ];
  expect(presented(integrationPoints, { ...NOTHING_READ, containers: [cited(ollama)], httpExchanges })).toMatchObject({
    rows: [
      {
        cells: ['ollama', 'ollama', 'none', '/api/version: refused; /api/tags: status 500; no models; /: status 200'],
      },
    ],
  });
});

test('has nothing to show for applications alone', () => {
  expect(presented(integrationPoints, { ...NOTHING_READ, containers: [cited(api)], httpExchanges: [] })).toEqual({
    notApplicable: 'no container runs a known data store, broker or AI runtime',
  });
});
