import { expect, test } from 'vitest';
import { anOpenPort, aPort, cited } from '../../../gates/testing/compose.ts';
import { aProject, aService } from '../../../gates/testing/declared.ts';
import { loopbackPort, portReach, portText, publishedPorts } from './declared-port.ts';

test.each([
  [anOpenPort(3000), '3000:3000/tcp', 'every interface', '127.0.0.1:3000:3000'],
  [anOpenPort(53, { protocol: 'udp' }), '53:53/udp', 'every interface', '127.0.0.1:53:53/udp'],
  [aPort({ hostAddress: '::' }), '[::]:3000:3000/tcp', 'every interface', '127.0.0.1:3000:3000'],
  [aPort({ hostAddress: '127.0.0.1' }), '127.0.0.1:3000:3000/tcp', 'this host only', '127.0.0.1:3000:3000'],
  [aPort({ hostAddress: '192.0.2.1' }), '192.0.2.1:3000:3000/tcp', 'one address', '127.0.0.1:3000:3000'],
  [{ ...anOpenPort(3000), published: undefined }, '3000/tcp', 'every interface', '127.0.0.1::3000'],
])('port %# reads %s and reaches %s', (port, text, reach, loopback) => {
  expect([portText(port), portReach(port), loopbackPort(port)]).toEqual([text, reach, loopback]);
});

test('services without a network of their own publish nothing', () => {
  const services = ['host', 'none', 'service:vpn', 'container:vpn'].map((networkMode) =>
    aService(networkMode, { networkMode, ports: [aPort()] }),
  );
  const published = publishedPorts(cited(aProject({ services: [...services, aService('api', { ports: [aPort()] })] })));
  expect(published.map(({ service }) => service.name)).toEqual(['api']);
});
