import { expect, test } from 'vitest';
import { cited } from '../../../gates/testing/compose.ts';
import { aContainer, aState } from '../../../gates/testing/evidence.ts';
import { hostPorts, isNamedPort, isReachableFromOutside, runningPorts } from '../ports/running-port.ts';
import { runningServices } from './running-services.ts';

const published = [{ containerPort: 3000, protocol: 'tcp', hostAddress: '127.0.0.1', hostPort: 8080 }];
const exposedPorts = [{ containerPort: 9000, protocol: 'tcp' }];
const api = cited(aContainer('api', { ports: published, exposedPorts, command: ['serve', '--admin=:9100'] }));
const stopped = aState({ status: 'exited', running: false });

test('services by their running containers, without those of compose run', () => {
  const others = [aContainer('old', { state: stopped }), aContainer('job', { oneOff: true })].map((one) => cited(one));
  expect(runningServices([api, ...others])).toMatchObject([{ name: 'api', containerName: 'shop-api-1' }]);
});

test('the ports of a service', () => {
  const [service] = runningServices([api]);
  if (!service) throw new Error('it runs');
  expect(runningPorts(service)).toEqual([3000, 9000]);
  expect(hostPorts(service)).toEqual([8080]);
  expect(isReachableFromOutside(service)).toBe(false);
  expect([9100, 910].map((port) => isNamedPort(service, port))).toEqual([true, false]);
});
