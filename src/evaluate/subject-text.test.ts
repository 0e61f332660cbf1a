import { describe, expect, test } from 'vitest';
import type { Subject } from '../model/subject.ts';
import { subjectsOf, subjectText } from './subject-text.ts';

describe('a subject is named by', () => {
  test.each<[string, Subject, string]>([
    ['its flow', { flow: 'orders.pay', service: 'api' }, 'orders.pay'],
    ['its contract', { contract: 'openapi', service: 'api' }, 'openapi'],
    ['its test suite', { suite: 'unit', service: 'api' }, 'unit'],
    [
      'its service, whatever else is known',
      { service: 'api', container: 'shop-api-1', image: 'api:1', file: 'c.yaml' },
      'api',
    ],
    ['its container, where it is of no service', { container: 'registry', image: 'registry:2' }, 'registry'],
    ['its volume', { volume: 'shop_data', project: 'shop' }, 'shop_data'],
    ['its network', { network: 'shop_default', project: 'shop' }, 'shop_default'],
    ['its image', { image: 'redis:7', project: 'shop' }, 'redis:7'],
    ['its variable', { variable: 'DB_PASSWORD', file: '.env', line: 3 }, 'DB_PASSWORD'],
    ['its address', { url: 'http://127.0.0.1/health', project: 'shop' }, 'http://127.0.0.1/health'],
    [
      'its project, whose file is only where something could be added',
      { project: 'shop', file: 'compose.yaml' },
      'shop',
    ],
    ['its engine', { engine: 'host-1' }, 'host-1'],
    ['its place in a file', { file: 'compose.yaml', line: 7 }, 'compose.yaml:7'],
    ['its file, which begins somewhere', { file: 'compose.yaml' }, 'compose.yaml:1'],
    ['nothing else than that it is the project', { topic: 'backup' }, 'the project'],
  ])('%s', (_, subject, text) => {
    expect(subjectText(subject)).toBe(text);
  });
});

test('what findings concern is told once each, in their order', () => {
  const findings = ['ui', 'api', 'ui'].map((service) => ({ subject: { service } }));
  expect(subjectsOf(findings)).toEqual(['ui', 'api']);
});
