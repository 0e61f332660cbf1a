import { describe, expect, test } from 'vitest';
import { assertReadOnly } from './allow-list.ts';

const words = (command: string) => command.split(' ');

describe('what may be sent', () => {
  test.each([
    'PING',
    'AUTH password',
    'AUTH auditor password',
    'SELECT 1',
    'INFO server',
    'INFO keyspace',
    'CONFIG GET save',
    'CONFIG GET protected-mode',
    'SLOWLOG LEN',
    'TYPE jobs',
    'SCAN 0 MATCH job:* COUNT 100',
    'TTL jobs',
    'LLEN jobs',
    'XLEN events',
    'ZCARD delayed',
  ])('%s', (command) => {
    expect(() => assertReadOnly(words(command))).not.toThrow();
  });
});

describe('what may not', () => {
  test.each([
    'KEYS *',
    'SCAN 0',
    'SCAN 0 MATCH * COUNT 100',
    'SCAN 0 MATCH ?* COUNT 100',
    'SCAN 0 MATCH [a-z]* COUNT 100',
    'SCAN 0 MATCH job:* COUNT 100000',
    'GET jobs',
    'LRANGE jobs 0 1',
    'SET jobs 1',
    'DEL jobs',
    'FLUSHALL',
    'MONITOR',
    'CLIENT LIST',
    'CLIENT KILL',
    'SLOWLOG GET',
    'SLOWLOG RESET',
    'CONFIG GET *',
    'CONFIG GET requirepass',
    'CONFIG GET save*',
    'CONFIG SET save x',
    'CONFIG RESETSTAT',
    'INFO',
    'INFO all',
    'INFO commandstats',
    'INFO server all',
    'DEBUG SLEEP 1',
    'EVAL x 0',
    'SAVE',
    'BGSAVE',
    'SHUTDOWN',
    'REPLICAOF a 1',
    'ping',
    'PING\nFLUSHALL',
    'SELECT 0;FLUSHALL',
    'TYPE a b',
    'ACL LIST',
    'HELLO 3',
  ])('%s', (command) => {
    expect(() => assertReadOnly(words(command))).toThrow('is not a command that is sent');
  });

  test('a refusal shows no password', () => {
    expect(() => assertReadOnly(['AUTH', 'user', 'geheim', 'x'])).toThrow(/^"AUTH" with 3 words/);
  });

  test('nothing at all', () => {
    expect(() => assertReadOnly([])).toThrow('is not a command');
  });
});
