import { expect, test } from 'vitest';
import { connectionFailure } from './connection-failure.ts';

const endpoint = { url: 'tcp://engine.example:2376', from: 'DOCKER_HOST', hostName: 'engine.example' };
const failed = (code: string, syscall?: string) => Object.assign(new Error(`failed: ${code}`), { code, syscall });

test.each([
  [failed('EACCES', 'connect'), 'engine.permission', /join the group "docker"/],
  [failed('EPERM', 'connect'), 'engine.permission', /may not be opened by this user/],
  [failed('EAGAIN', 'connect'), 'engine.hung', /accepts no more connections/],
  [failed('ECONNREFUSED', 'connect'), 'engine.unreachable', /start it, or name another/],
  [failed('EHOSTUNREACH', 'connect'), 'engine.unreachable', /no engine answers/],
  [failed('ETIMEDOUT', 'connect'), 'engine.unreachable', /no engine answers/],
  [failed('ENOTFOUND', 'getaddrinfo'), 'engine.unreachable', /no engine answers/],
  [new AggregateError([failed('ECONNREFUSED', 'connect')]), 'engine.unreachable', /no engine answers/],
  [failed('DEPTH_ZERO_SELF_SIGNED_CERT'), 'engine.tls', /no TLS connection that can be trusted/],
  [failed('CERT_HAS_EXPIRED'), 'engine.tls', /CERT_HAS_EXPIRED/],
  [failed('ERR_TLS_CERT_ALTNAME_INVALID'), 'engine.tls', /trusted/],
  [failed('ERR_OSSL_PEM_NO_START_LINE'), 'engine.tls', /trusted/],
  [failed('ECONNRESET', 'read'), 'engine.lost', /broke/],
  ['not even an error', 'engine.lost', /not even an error/],
])('%s is %s', (error, code, message) => {
  const failure = connectionFailure(error, endpoint);
  expect(failure.code).toBe(code);
  expect(failure.message).toMatch(message);
  expect(failure.message).toContain('tcp://engine.example:2376 (DOCKER_HOST)');
});
