import { expect, test } from 'vitest';
import { aContainer } from '../../../gates/testing/evidence.ts';
import { runHostCheck } from './host-check.ts';
import type { HostView } from './host-view.ts';
import { nameOnSeveralHosts } from './name-on-several-hosts.ts';
import { aHost } from './testing/a-host.ts';

const judged = (...hosts: HostView[]) => runHostCheck(nameOnSeveralHosts, hosts);
const named = (service: string, image: string, project = 'shop') =>
  aContainer(service, { name: 'cache', image, project });

test('a name that stands for different services is told with what it is on each host', () => {
  const check = judged(aHost('edge-1', [named('redis', 'redis:7')]), aHost('edge-2', [named('store', 'valkey:8')]));
  expect(check).toMatchObject({ verdict: 'fail', examined: 1 });
  expect(check.findings).toMatchObject([
    {
      priority: 'P3',
      subject: { container: 'cache' },
      message: 'cache is the name of different things',
      observed: 'edge-1: redis of shop, redis; edge-2: store of shop, valkey',
      expected: 'one service',
      evidence: ['edge-1:E1', 'edge-2:E1'],
    },
  ]);
});

test.each([
  ['another project', named('redis', 'redis:7', 'mail')],
  ['another program', named('redis', 'valkey:7')],
  ['the same program of another registry', named('redis', 'registry.test:5000/redis:7')],
])('so is one of %s', (_, other) => {
  expect(judged(aHost('edge-1', [named('redis', 'redis:7')]), aHost('edge-2', [other])).verdict).toBe('fail');
});

test.each([
  ['another tag', 'registry.test:5000/team/redis:8-alpine'],
  ['no tag', 'registry.test:5000/team/redis'],
  ['a digest', `registry.test:5000/team/redis@sha256:${'a'.repeat(64)}`],
])('the same program with %s is another version of the same thing', (_, image) => {
  const one = named('redis', 'registry.test:5000/team/redis:7');
  expect(judged(aHost('edge-1', [one]), aHost('edge-2', [named('redis', image)]))).toMatchObject({
    verdict: 'pass',
    examined: 1,
  });
});

test('a name that is on one host only is no matter between hosts', () => {
  expect(judged(aHost('edge-1', [named('redis', 'redis:7')]), aHost('edge-2', [aContainer('api')]))).toMatchObject({
    verdict: 'not-applicable',
    reason: 'no container name is there on more than one host',
  });
});
