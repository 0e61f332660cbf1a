import { expect, test } from 'vitest';
import { aService } from '../../../gates/testing/declared.ts';
import { publishesMetrics } from './metrics-publisher.ts';

test.each([
  ['an exporter', { image: 'oliver006/redis_exporter:v1' }, 'the exporter redis-exporter'],
  ['a label', { labels: { 'prometheus.io/port': '3000' } }, 'the label prometheus.io/port'],
  ['a label that says no', { labels: { 'prometheus.io/scrape': 'false' } }, undefined],
  ['a vector store', { image: 'qdrant/qdrant:v1' }, 'the image of qdrant, which publishes metrics'],
  ['a database', { image: 'postgres:17' }, undefined],
  ['an image of the team', {}, undefined],
])('%s', (_, different, expected) => {
  expect(publishesMetrics({ ...aService('a', different), evidence: 'E1' })).toBe(expected);
});
