import { expect, test } from 'vitest';
import { anOpenPort, aPort, cited } from '../../../gates/testing/compose.ts';
import { aProject, aService } from '../../../gates/testing/declared.ts';
import type { ComposeService } from '../../model/evidence/compose-service.ts';
import { outsidePorts, outsideProxies } from './declared-proxy.ts';

const project = (...services: ComposeService[]) => cited(aProject({ services }));
const nginx = (different: Partial<ComposeService>) => aService('web', { image: 'nginx:1.27', ...different });

test('ports that are reached from outside the host', () => {
  const ports = [aPort(), anOpenPort(443), anOpenPort(53, { protocol: 'udp' }), aPort({ hostAddress: '192.0.2.1' })];
  const found = outsidePorts(project(aService('api', { ports })));
  expect(found.map(({ port }) => port.target)).toEqual([443, 3000]);
});

test('a proxy is one by its image, and only when it is reached from outside', () => {
  const proxies = outsideProxies(
    project(
      nginx({ ports: [anOpenPort(80), aPort()] }),
      { ...nginx({ ports: [aPort()] }), name: 'local' },
      aService('api', { ports: [anOpenPort(3000)] }),
    ),
  );
  expect(proxies).toMatchObject([{ service: { name: 'web' }, kind: 'nginx', ports: [{ port: { target: 80 } }] }]);
});
