import { statSync } from 'node:fs';
import { errors } from 'undici';
import { ReadFailure } from '../../model/intake.ts';
import type { EngineEndpoint } from './endpoint.ts';

/** Errors of the TLS layer have many codes; these words are in all of them. */
const TLS_CODE = /^ERR_(TLS|SSL|OSSL)|CERT|^EPROTO$|^UNABLE_TO_|^HOSTNAME_MISMATCH$/;

/** What a call stands for that ended without an answer, with what the operator can do about it. */
export function connectionFailure(error: unknown, endpoint: EngineEndpoint): ReadFailure {
  const where = `${endpoint.url} (${endpoint.from})`;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const detail = error instanceof Error ? error.message : String(error);
  const failure = (name: string, message: string) => new ReadFailure(name, message, error);
  if (code === 'EACCES' || code === 'EPERM') {
    const advice = 'join the group "docker" or use a socket that you may read';
    return failure('engine.permission', `${where} may not be opened by this user; ${advice}`);
  }
  if (code === 'EAGAIN') return failure('engine.hung', `the engine at ${where} accepts no more connections`);
  if (code === 'ECONNREFUSED' && isSomethingElse(endpoint.socketPath))
    return failure('engine.unreachable', `${where} is not a socket`);
  if (error instanceof errors.ConnectTimeoutError || isSyscall(error, 'connect') || isSyscall(error, 'getaddrinfo')) {
    const advice = 'start it, or name another with -H or --context';
    return failure('engine.unreachable', `no engine answers at ${where}; ${advice}`);
  }
  if (TLS_CODE.test(code))
    return failure('engine.tls', `${where} gives no TLS connection that can be trusted: ${detail}`);
  // The end of the connection in the middle of a body is told as an error of the parser, without a code.
  const isCut = detail.includes('Invalid EOF');
  if (!isCut && (error instanceof errors.HTTPParserError || error instanceof errors.HeadersOverflowError))
    return failure('protocol', `what answers at ${where} is not a Docker engine`);
  return failure('engine.lost', `the connection to ${where} broke: ${detail}`);
}

function isSyscall(error: unknown, name: string): boolean {
  // Where a host has several addresses, each of them failed.
  if (error instanceof AggregateError) return error.errors.some((each) => isSyscall(each, name));
  return error instanceof Error && 'syscall' in error && error.syscall === name;
}

function isSomethingElse(path: string | undefined): boolean {
  const found = path === undefined ? undefined : statSync(path, { throwIfNoEntry: false });
  return found !== undefined && !found.isSocket();
}
