import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { aSuite } from '../../../gates/testing/flows.ts';
import { curlLines, shellVariables } from './curl-lines.ts';

const [api] = aSuite([]).targets;
const LOGIN = {
  method: 'POST',
  path: '/api/auth/login',
  headers: { authorization: 'Bearer ${sessions.admin.token}' },
  body: '{"username":"admin","password":"${secrets.adminPassword}"}',
};

test('a request is a command that can be pasted, with variables of the shell where the flow fills something in', () => {
  expect(curlLines(LOGIN, api).join('\n')).toBe(`curl -sS -i \\
  -X POST \\
  -H "content-type: application/json" \\
  -H "authorization: Bearer \${ADMIN_TOKEN}" \\
  --data-raw "{\\"username\\":\\"admin\\",\\"password\\":\\"\${ADMIN_PASSWORD}\\"}" \\
  "http://127.0.0.1:3000/api/auth/login"`);
  expect(shellVariables(LOGIN)).toEqual(['ADMIN_TOKEN', 'ADMIN_PASSWORD']);
});

test('a target without a way to it leaves the address to the reader', () => {
  expect(curlLines({ method: 'GET', path: '/x', headers: {} }, undefined)).toEqual([
    'curl -sS -i \\',
    '  "${BASE_URL}/x"',
  ]);
});

test.each([['$(touch /tmp/x)'], ['`id`'], ['"; rm -rf / #'], ['\\"$HOME'], ["it's ${not a name}"]])(
  'a shell does nothing with %s',
  (hostile) => {
    const lines = curlLines({ method: 'GET', path: '/', headers: { x: hostile } }, api);
    const script = lines.join('\n').replace('curl -sS -i', 'printf "%s\\n"');
    expect(execFileSync('sh', ['-c', script], { encoding: 'utf8' })).toBe(
      `-H\nx: ${hostile}\nhttp://127.0.0.1:3000/\n`,
    );
  },
);
