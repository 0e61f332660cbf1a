import { expect, test } from 'vitest';
import { webServer } from '../http/testing/web-server.ts';
import { runFlowText } from './testing/run-flow-text.ts';

const file = (url: string, reuse: string) => `version: 1
suite: shop
targets:
  api: { url: "${url.replace(/\/$/, '')}", protocol: http }
sessions:
  admin:
    login: { http: { target: api, method: POST, path: /login }, expect: { status: 200 } }
    capture: { token: { json: $.token, secret: true } }
    reuse: ${reuse}
flows:
${['one', 'two']
  .map(
    (id) => `  - id: ${id}
    title: It is let in
    priority: P1
    covers: [auth.login]
    effects: read
    steps:
      - id: ask
        http: { target: api, path: "/${id}", headers: { authorization: "Bearer \${sessions.admin.token}" } }
        expect: { status: 200 }
`,
  )
  .join('')}`;

const server = (status = 200) =>
  webServer((response, { method }) =>
    response.writeHead(method === 'POST' ? status : 200).end('{"token":"canary-4711"}'),
  );

test.each([
  ['suite', ['POST /login', 'GET /one', 'GET /two']],
  ['flow', ['POST /login', 'GET /one', 'POST /login', 'GET /two']],
])('a session of the %s logs in as often as it must', async (reuse, requests) => {
  const shop = await server();
  const { judged, text } = await runFlowText(file(shop.url, reuse));
  expect(judged.map(({ verdict }) => verdict)).toEqual(['passed', 'passed']);
  expect(shop.requests).toEqual(requests);
  expect(shop.headers()['authorization']).toBe('Bearer canary-4711');
  expect(text).not.toContain('canary-4711');
});

test('a login that failed is not tried again, and fails every flow that needs it', async () => {
  const shop = await server(429);
  const { judged } = await runFlowText(file(shop.url, 'suite'));
  expect(judged).toMatchObject([
    { verdict: 'failed', cause: 'sessions.admin: status equals 200 → 429' },
    { verdict: 'failed', cause: 'sessions.admin: status equals 200 → 429' },
  ]);
  expect(shop.requests).toEqual(['POST /login']);
});
