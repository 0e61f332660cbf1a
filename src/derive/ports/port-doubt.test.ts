import { expect, test } from 'vitest';
import { anOpenPort } from '../../../gates/testing/compose.ts';
import { aService } from '../../../gates/testing/declared.ts';
import { portDoubt } from './port-doubt.ts';

const doubt = (port: number, different: Parameters<typeof aService>[1]) =>
  portDoubt({ ...aService('api', different), evidence: 'E1' }, port, []);

test.each([
  ['the port is exposed', 3000, { expose: ['3000'] }, undefined],
  ['nothing is known', 3000, {}, undefined],
  ['it stands in the command', 9100, { expose: ['3000'], command: ['--metrics=:9100'] }, undefined],
  [
    'it is the port on the host',
    8001,
    { ports: [anOpenPort(3000, { published: '8001' })] },
    '8001 is the port on the host, in the network api has 3000',
  ],
  ['others are known', 9100, { expose: ['8080', '3000'] }, 'as far as the files tell, api has 3000, 8080'],
])('%s', (_, port, different, expected) => {
  expect(doubt(port, different)).toBe(expected);
});
