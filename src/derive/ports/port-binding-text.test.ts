import { expect, test } from 'vitest';
import { portsText } from './port-binding-text.ts';

const port = (hostAddress: string) => ({ containerPort: 3000, protocol: 'tcp', hostAddress, hostPort: 8080 });

test.each([
  [[port('127.0.0.1')], 'shop_default', '127.0.0.1:8080→3000/tcp'],
  [[port('0.0.0.0'), port('::')], 'shop_default', '0.0.0.0:8080→3000/tcp, [::]:8080→3000/tcp'],
  [[], 'shop_default', 'internal'],
  [[], 'host', 'network of the host'],
])('%j on %s is written %s', (ports, networkMode, text) => {
  expect(portsText({ ports, networkMode })).toBe(text);
});
