import { expect, test } from 'vitest';
import { aContainer } from '../../../gates/testing/evidence.ts';
import type { PortBinding } from '../../model/evidence/container.ts';
import { runHostCheck } from './host-check.ts';
import type { HostView } from './host-view.ts';
import { portOnSeveralHosts } from './port-on-several-hosts.ts';
import { aHost } from './testing/a-host.ts';

const judged = (...hosts: HostView[]) => runHostCheck(portOnSeveralHosts, hosts);
const PORT: PortBinding = { containerPort: 80, protocol: 'tcp', hostAddress: '0.0.0.0', hostPort: 8080 };
const publishing = (service: string, ...different: Partial<PortBinding>[]) =>
  aContainer(service, { ports: different.map((each) => ({ ...PORT, ...each })) });
const bothWith = (different: Partial<PortBinding>) =>
  judged(aHost('edge-1', [publishing('ui', different)]), aHost('edge-2', [publishing('api', different)]));

test('one port for different services is told with the service on each host', () => {
  const check = bothWith({});
  expect(check).toMatchObject({ verdict: 'fail', examined: 1 });
  expect(check.findings).toMatchObject([
    {
      priority: 'P3',
      subject: { port: '8080/tcp' },
      message: 'port 8080/tcp is published for different services',
      observed: 'edge-1: ui of shop; edge-2: api of shop',
      expected: 'one service',
      evidence: ['edge-1:E1', 'edge-2:E1'],
    },
  ]);
});

test('a port that is published for both families of addresses is told once', () => {
  const twice = (service: string) => publishing(service, {}, { hostAddress: '::' });
  const [finding] = judged(aHost('edge-1', [twice('ui')]), aHost('edge-2', [twice('api')])).findings;
  expect(finding?.observed).toBe('edge-1: ui of shop; edge-2: api of shop');
});

test('one port for the same service is as it should be', () => {
  expect(judged(aHost('edge-1', [publishing('ui', {})]), aHost('edge-2', [publishing('ui', {})]))).toMatchObject({
    verdict: 'pass',
    examined: 1,
  });
});

test('services that publish ports of their own do not meet, not even two on one port of one host', () => {
  const [ui, api] = [publishing('ui', { hostAddress: '10.0.0.1' }), publishing('api', { hostAddress: '10.0.0.2' })];
  const one = aHost('edge-1', [ui, api]);
  expect(judged(one, aHost('edge-2', [publishing('job', { hostPort: 9090 })])).verdict).toBe('not-applicable');
});

test.each<[string, Partial<PortBinding>]>([
  ['that the engine picked, because it picks by chance', { picked: true }],
  ['that only its host reaches', { hostAddress: '127.0.0.1' }],
])('a port %s is no matter between hosts', (_, different) => {
  expect(bothWith(different)).toMatchObject({
    verdict: 'not-applicable',
    reason: 'no port is published beyond the host itself on more than one host',
  });
});
