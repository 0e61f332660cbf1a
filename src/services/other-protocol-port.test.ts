import { expect, test } from 'vitest';
import { isOtherProtocolPort } from './other-protocol-port.ts';

test.each([443, 8443, 5432, 6379, 9092])('%i may speak another protocol', (port) => {
  expect(isOtherProtocolPort(port)).toBe(true);
});

test.each([80, 3000, 8080, 9090, 11_434])('%i is expected to speak plain HTTP', (port) => {
  expect(isOtherProtocolPort(port)).toBe(false);
});
