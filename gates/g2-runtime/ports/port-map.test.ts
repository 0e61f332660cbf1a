import { expect, test } from 'vitest';
import { cited } from '../../testing/compose.ts';
import { aContainer } from '../../testing/evidence.ts';
import { presented } from '../../testing/presented.ts';
import { portMap } from './port-map.ts';

const port = (hostAddress: string, hostPort: number) => ({ containerPort: 80, protocol: 'tcp', hostAddress, hostPort });

test('lists every binding and from where it can be reached', () => {
  const ports = [port('127.0.0.1', 8080), port('0.0.0.0', 8081), port('192.0.2.10', 8082)];
  const table = presented(portMap, { containers: [cited(aContainer('ui', { ports }))] });
  expect(table).toMatchObject({
    rows: [
      { cells: ['ui', '80/tcp', '0.0.0.0:8081', 'every network of the host'], evidence: ['E1'] },
      { cells: ['ui', '80/tcp', '127.0.0.1:8080', 'this host only'], evidence: ['E1'] },
      { cells: ['ui', '80/tcp', '192.0.2.10:8082', 'the network of that address'], evidence: ['E1'] },
    ],
  });
});

test('has nothing to show when nothing is published', () => {
  expect(presented(portMap, { containers: [cited(aContainer('worker'))] })).toEqual({
    notApplicable: 'no container publishes a port',
  });
});
