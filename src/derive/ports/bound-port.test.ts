import { expect, test } from 'vitest';
import { boundPort, boundTo, publishedAs } from './bound-port.ts';

const chosen = { containerPort: 3000, hostAddress: '127.0.0.1', hostPort: 13_000 };
const picked = { ...chosen, hostPort: 49_153, picked: true };

test('a port that somebody chose is called by its number', () => {
  expect([boundPort(chosen), boundTo(chosen), publishedAs(chosen)]).toEqual([
    '127.0.0.1:13000/tcp',
    '127.0.0.1:13000',
    '13000',
  ]);
});

test('an address of IPv6 stands in brackets, so that it ends before the port', () => {
  expect([chosen, picked].map((port) => boundTo({ ...port, hostAddress: '::' }))).toEqual([
    '[::]:13000',
    '[::]:any port',
  ]);
});

test('one that the engine picked is called by the port of the container, whatever its number', () => {
  for (const hostPort of [49_153, 49_154])
    expect([boundPort({ ...picked, hostPort, protocol: 'udp' }), boundTo({ ...picked, hostPort })]).toEqual([
      '127.0.0.1:any→3000/udp',
      '127.0.0.1:any port',
    ]);
  expect(publishedAs(picked)).toBeUndefined();
});
