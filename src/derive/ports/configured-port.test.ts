import { expect, test } from 'vitest';
import { anEntry, aPort, cited } from '../../../gates/testing/compose.ts';
import { aService } from '../../../gates/testing/declared.ts';
import { configuredPorts, namesPort } from './configured-port.ts';

type Service = Parameters<typeof aService>[1];
const api = (different: Service) => cited(aService('api', different));

test.each<[string, Service, readonly number[]]>([
  [
    'published and exposed',
    { ports: [aPort({ target: 3000 })], expose: ['4000-4002', '3000/tcp'] },
    [3000, 4000, 4001, 4002],
  ],
  ['its own variable', { environment: [anEntry('PORT', '8000'), anEntry('DB_PORT', '5432')] }, [8000]],
  ['a known image', { image: 'postgres:16' }, [5432]],
  ['an image that is built under a known name', { image: 'postgres:16', build: { context: '.', arguments: [] } }, []],
  ['nothing', {}, []],
])('%s', (_, different, ports) => {
  expect(configuredPorts(api(different), [])).toEqual(ports);
});

test('a number may stand in the command, an option or a label; part of another number is none', () => {
  const service = api({ command: ['serve', '--admin=0.0.0.0:9000'], labels: { 'proxy.port': '9100' } });
  expect([9000, 9100, 900, 910].map((port) => namesPort(service, port, []))).toEqual([true, true, false, false]);
});
