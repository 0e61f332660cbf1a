import { expect, test } from 'vitest';
import { publishedBeyondHost } from './published-beyond-host.ts';

const binding = (hostAddress: string, protocol = 'tcp') => ({
  containerPort: 6379,
  protocol,
  hostAddress,
  hostPort: 6379,
});

test('what is bound to the loopback of the host, or is not TCP, is not reached from elsewhere', () => {
  const ports = [
    binding('127.0.0.1'),
    binding('::1'),
    binding('0.0.0.0', 'udp'),
    binding('0.0.0.0'),
    binding('10.0.0.5'),
  ];
  expect(publishedBeyondHost({ ports }).map(({ hostAddress }) => hostAddress)).toEqual(['0.0.0.0', '10.0.0.5']);
});
