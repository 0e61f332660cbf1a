import { describe, expect, test } from 'vitest';
import type { Container } from '../../model/evidence/container.ts';
import type { Cited } from '../../model/evidence/kinds.ts';
import { environmentUrls } from './environment-urls.ts';

const container = (values: readonly string[], oneOff = false) => {
  const environment = values.map((value, index) => ({ name: `URL_${index}`, value }));
  return { service: 'api', name: 'shop-api-1', oneOff, environment, evidence: 'E1' } as unknown as Cited<Container>;
};

const targets = (...values: string[]) =>
  environmentUrls([container(values)]).map(({ variable, host, port }) => `${variable} ${host}:${port}`);

describe('network URLs of the environment', () => {
  test('have a host and the port that is meant', () => {
    expect(
      targets('http://API', 'postgresql://u:«redacted:k3»@db/shop', 'redis://redis:6380', 'tcp://[::1]:90'),
    ).toEqual(['URL_0 api:80', 'URL_1 db:5432', 'URL_2 redis:6380', 'URL_3 [::1]:90']);
  });

  test('are not buckets, sockets, templates, masks or other text', () => {
    const others = ['s3://bucket', 'unix:///var/run/docker.sock', 'http://${HOST}', 'http://«redacted:a»', 'api:3000'];
    expect(targets(...others)).toEqual([]);
  });

  test('count once for replicas and not for one-off containers', () => {
    const api = container(['http://ui']);
    expect(environmentUrls([api, api, container(['http://other'], true)])).toHaveLength(1);
  });
});
