import { describe, expect, test } from 'vitest';
import { aContainer } from '../../../gates/testing/evidence.ts';
import { serviceEdges, urlHost } from './service-graph.ts';

const cited = (service: string, environment: Record<string, string>, evidence: `E${number}` = 'E1') => ({
  ...aContainer(service, { environment: Object.entries(environment).map(([name, value]) => ({ name, value })) }),
  evidence,
});
const edges = (...containers: ReturnType<typeof cited>[]) =>
  serviceEdges(containers).map(({ from, to, variable, port }) => [from, to, variable, port]);

describe('the host of a URL', () => {
  test.each([
    ['postgresql://app:«redacted:abc»@db:5432/x', { scheme: 'postgresql', host: 'db', port: 5432 }],
    ['redis://redis', { scheme: 'redis', host: 'redis' }],
    ['jdbc:postgresql://db:5432/x', { scheme: 'postgresql', host: 'db', port: 5432 }],
    ['http://[::1]:80/', { scheme: 'http', host: '[::1]', port: 80 }],
    ['not a url', undefined],
  ])('%s', (text, expected) => {
    expect(urlHost(text)).toEqual(expected);
  });
});

describe('edges between services', () => {
  test('come from URLs that name a service', () => {
    const api = cited('api', { DATABASE_URL: 'postgresql://app:x@db:5432/x', ELSEWHERE: 'https://example.org/' });
    expect(edges(api, cited('db', {}))).toEqual([['api', 'db', 'DATABASE_URL', 5432]]);
  });
  test('come from variables that hold nothing but the name of a service as a host', () => {
    const api = cited('api', { DATABASE_HOST: 'db', DATABASE_NAME: 'db', QUEUE_ADDR: 'queue:6379' });
    expect(edges(api, cited('db', {}), cited('queue', {}))).toEqual([
      ['api', 'db', 'DATABASE_HOST', undefined],
      ['api', 'queue', 'QUEUE_ADDR', 6379],
    ]);
  });
  test('do not lead from a service to itself', () => {
    expect(edges(cited('api', { SELF: 'http://api:3000' }))).toEqual([]);
  });
});
