import { describe, expect, test } from 'vitest';
import { healthTestPaths, healthTestPorts, healthTestText } from './health-test.ts';

const at = { file: 'compose.yaml', line: 1, column: 1 };
const check = (...words: string[]) => ({ test: words, disabled: false, at });

describe('the text of a health check', () => {
  test.each([
    [check('CMD-SHELL', 'curl -f localhost || exit 1'), 'curl -f localhost || exit 1'],
    [check('CMD', 'pg_isready', '-U', 'app'), 'pg_isready -U app'],
    [check('CMD', '/bin/sh', '-c', 'exit 0'), 'exit 0'],
    [{ ...check('NONE'), disabled: true }, ''],
    [{ disabled: false, at }, ''],
  ])('%j', (healthcheck, expected) => {
    expect(healthTestText(healthcheck)).toBe(expected);
  });
});

describe('the ports and paths that it asks of its own container', () => {
  test.each<[string, readonly number[], readonly string[]]>([
    ['curl -f http://localhost:3000/health || exit 1', [3000], ['/health']],
    ["wget -qO- 'http://127.0.0.1/'", [80], ['/']],
    ['curl -fk https://[::1]/livez?full=1', [443], ['/livez']],
    ['curl -f http://localhost:$PORT/health', [], []],
    ['curl -f http://db:3000/', [], []],
    ['nc -z localhost 5432', [5432], []],
    ['echo > /dev/tcp/127.0.0.1/6379', [6379], []],
    ['pg_isready', [], []],
  ])('%s', (line, ports, paths) => {
    const healthcheck = check('CMD-SHELL', line);
    expect([healthTestPorts(healthcheck), healthTestPaths(healthcheck)]).toEqual([ports, paths]);
  });
});
