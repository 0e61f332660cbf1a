import { expect, test } from 'vitest';
import { ReadFailure } from '../../model/intake.ts';
import { sessionFailure } from './session-failure.ts';

const withCode = (code: string, message = 'secret-4711 was refused') => Object.assign(new Error(message), { code });

test.each([
  ['a wrong password', withCode('28P01'), 'postgres.wrong-password'],
  ['an address that is not admitted', withCode('28000'), 'postgres.admission'],
  ['an unknown database', withCode('3D000'), 'postgres.database-absent'],
  ['a server that is full', withCode('53300'), 'postgres.full'],
  ['a server that starts', withCode('57P03'), 'postgres.starting'],
  ['a server that is shut down', withCode('57P01'), 'postgres.lost'],
  ['a right that lacks', withCode('42501'), 'postgres.privilege'],
  ['a statement that takes too long', withCode('57014'), 'postgres.cancelled'],
  ['a lock that is not free', withCode('55P03'), 'postgres.cancelled'],
  ['any other error of the server', withCode('XX000'), 'protocol'],
  ['nobody there', withCode('ECONNREFUSED'), 'postgres.refused'],
  ['no way there', withCode('EHOSTUNREACH'), 'not-reachable'],
  ['a connection that is cut', withCode('ECONNRESET'), 'postgres.lost'],
  ['a certificate nobody knows', withCode('DEPTH_ZERO_SELF_SIGNED_CERT'), 'postgres.tls'],
  ['no TLS', new Error('The server does not support SSL connections'), 'postgres.tls'],
  ['no answer', new Error('Query read timeout'), 'postgres.timeout'],
  ['no connection in time', new Error('timeout expired'), 'postgres.timeout'],
  ['an end in between', new Error('Connection terminated unexpectedly'), 'postgres.lost'],
  ['no password at hand', new Error('SASL: client password must be a non-empty string'), 'postgres.wrong-password'],
  ['something else that answers', new Error('received invalid response: 48'), 'protocol'],
  ['a name that every object has', withCode('constructor'), 'protocol'],
])('%s', (_, error, code) => {
  const failure = sessionFailure(error, 'shop at 127.0.0.1:5432');
  expect(failure.code).toBe(code);
  expect(failure.message).toMatch(/^shop at 127\.0\.0\.1:5432: \S/);
});

test('what the server wrote is not quoted', () => {
  expect(sessionFailure(withCode('28P01'), 'shop').message).not.toContain('secret-4711');
  expect(sessionFailure(withCode('XX000'), 'shop').message).toBe('shop: the server answers with the error XX000');
});

test('a failure that has its reason already keeps it', () => {
  const failure = new ReadFailure('protocol', 'not as expected');
  expect(sessionFailure(failure, 'shop')).toBe(failure);
});
