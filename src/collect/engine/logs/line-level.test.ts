import { describe, expect, test } from 'vitest';
import { levelReader } from './line-level.ts';
import { structuredLine } from './structured-line.ts';

describe('JSON lines', () => {
  test.each([
    ['pino', '{"level":60,"msg":"x"}', 'fatal'],
    ['bunyan', '{"name":"api","level":50,"msg":"x"}', 'error'],
    ['winston', '{"level":"warn","message":"an ERROR was avoided"}', 'warning'],
    ['zap', '{"level":"dpanic","msg":"x"}', 'error'],
    ['Python', '{"levelname":"CRITICAL","message":"x"}', 'fatal'],
    ['a cloud logger', '{"severity":"ERROR","message":"x"}', 'error'],
    ['a syslog number', '{"level":3,"short_message":"x"}', 'error'],
    ['a calm one', '{"level":30,"msg":"ERROR in the text only"}', 'other'],
  ])('are judged by their level: %s', (_, line, level) => {
    expect(structuredLine(line)?.level).toBe(level);
  });

  test('are shown by their message', () => {
    expect(structuredLine('{"level":50,"err":{"message":"refused"}}')?.message).toBe('refused');
  });

  test.each(['{"not json', '{ a: 1 }', '[1]', 'plain', 'null'])('%s is not one', (line) => {
    expect(structuredLine(line)).toBeUndefined();
  });
});

describe('lines of text', () => {
  test.each([
    ['ERROR: relation does not exist', 'error'],
    ['2026-01-31 21:30:00,123 - app - CRITICAL - out of disk', 'fatal'],
    ['2026-01-31 INFO  c.e.App - the last ERROR was cleared', 'other'],
    ['2026/01/31 21:30:00 [error] 29#29: *1 connect() failed', 'error'],
    ['2026/01/31 21:30:00 [emerg] 1#1: host not found in upstream', 'fatal'],
    ['time="2026-01-31T21:30:00Z" level=error msg="refused"', 'error'],
    ['time=2026-01-31T21:30:00Z level=INFO source=routes.go msg="Listening"', 'other'],
    ['E0131 21:30:00.123456       1 reflector.go:150] cannot list', 'error'],
    ['TypeError: x is not a function', 'error'],
    ['    at TypeErrors (file.js:1:1)', 'other'],
    ['java.lang.IllegalStateException: closed', 'error'],
    ['Traceback (most recent call last):', 'error'],
    ['npm ERR! code ENOENT', 'error'],
    ['connection error: refused', 'error'],
    ['last error: none', 'other'],
    ['panic: runtime error: index out of range', 'fatal'],
    ['[WORKER] IDLE WARNING: Worker has been idle for 60+ seconds', 'warning'],
    ['(node:1) DeprecationWarning: Buffer() is deprecated', 'warning'],
    ['warn: slow query', 'warning'],
    ['GET /errors 200', 'other'],
    ['no errors found', 'other'],
    ['ERROR_RATE=0', 'other'],
  ])('%s is %s', (text, level) => {
    expect(levelReader(undefined)(text)).toBe(level);
  });
});

describe('lines of services with marks of their own', () => {
  test.each([
    ['postgres', '2026-01-31 21:30:00 UTC [1] FATAL:  password authentication failed', 'fatal'],
    ['postgres', '2026-01-31 21:30:00 UTC [1] FATAL:  the database system is starting up', 'warning'],
    ['postgres', '2026-01-31 21:30:00 UTC [1] ERROR:  relation "x" does not exist', 'error'],
    ['postgres', '2026-01-31 21:30:00 UTC [1] STATEMENT:  select * from "ERROR"', 'other'],
    ['postgres', '2026-01-31 21:30:00 UTC [1] LOG:  could not send data: ERROR', 'other'],
    ['postgres', 'initdb: ERROR something', 'error'],
    ['redis', '1:M 31 Jan 2026 21:30:00.000 # WARNING overcommit_memory is set to 0', 'warning'],
    ['redis', '1:M 31 Jan 2026 21:30:00.000 # Server initialized', 'other'],
    ['redis', '1:M 31 Jan 2026 21:30:00.000 # Fatal error, can not open config file', 'fatal'],
    ['redis', '1:M 31 Jan 2026 21:30:00.000 * Ready to accept connections', 'other'],
  ])('%s: %s is %s', (kind, text, level) => {
    expect(levelReader(kind)(text)).toBe(level);
  });
});
