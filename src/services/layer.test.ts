import { expect, test } from 'vitest';
import { anOpenPort } from '../../gates/testing/compose.ts';
import { aService } from '../../gates/testing/declared.ts';
import { aContainer } from '../../gates/testing/evidence.ts';
import { layerOf } from './layer.ts';

test.each([
  ['postgres', 'postgres:15-alpine', 'Database'],
  ['redis', 'redis:7', 'Cache/Queue'],
  ['ollama', 'ollama/ollama', 'AI/LLM'],
  ['api', 'starter-api', 'Application'],
  ['ui', 'starter-ui', 'Frontend'],
  ['worker', 'starter-worker', 'Background'],
  ['build-info', 'starter-build-info', 'Application'],
])('%s from %s is in %s', (service, image, layer) => {
  expect(layerOf(aContainer(service, { image }))).toBe(layer);
  expect(layerOf(aService(service, { image }))).toBe(layer);
});

test('what the settings say comes before the words of a name, and those before a port', () => {
  expect(layerOf(aService('worker', { statedKind: 'rabbitmq' }))).toBe('Cache/Queue');
  expect(layerOf(aService('worker', { ports: [anOpenPort(6379)] }))).toBe('Background');
  expect(layerOf(aService('data', { ports: [anOpenPort(5432)] }))).toBe('Database');
});
