import { expect, test } from 'vitest';
import { cited } from '../../../gates/testing/compose.ts';
import { anExchange } from '../../../gates/testing/evidence.ts';
import { askedPorts, silenceOf } from './asked-port.ts';

const failure = (code: string) => ({ kind: 'failure' as const, code, message: code });
const exchange = (different: Parameters<typeof anExchange>[1], id: `E${number}` = 'E1') =>
  cited(anExchange('api', different), id);
const silences = (...exchanges: ReturnType<typeof exchange>[]) =>
  askedPorts(exchanges).map((port) => silenceOf(port)?.outcome.code);

test('exchanges are put together by container and container port', () => {
  const ports = askedPorts([exchange({}), exchange({ purpose: 'page' }), exchange({ containerPort: 3001 })]);
  expect(ports.map(({ containerPort, exchanges }) => [containerPort, exchanges.length])).toEqual([
    [3000, 2],
    [3001, 1],
  ]);
});

test('a port is silent when nothing that was sent to it was answered', () => {
  expect(silences(exchange({ outcome: failure('refused') }))).toEqual(['refused']);
  expect(silences(exchange({ outcome: failure('timeout') }), exchange({ purpose: 'page' }))).toEqual([undefined]);
});

test('an answer that is not HTTP is an answer', () => {
  expect(silences(exchange({ outcome: failure('protocol') }))).toEqual([undefined]);
});

test('the answer is what is cited, where there is one', () => {
  const [port] = askedPorts([exchange({ outcome: failure('reset') }, 'E4'), exchange({}, 'E5')]);
  expect(port?.evidence).toBe('E5');
});

test('a port that the audit refused to ask was not asked', () => {
  expect(askedPorts([exchange({ outcome: failure('address-not-allowed') })])).toEqual([]);
});
