import { readdir } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { describe, expect, test } from 'vitest';
import { LimitReached } from '../../model/limits/limit-reached.ts';
import { reachedAt } from '../../model/limits/limits.ts';
import { webServer } from '../http/testing/web-server.ts';
import { flowText, runFlowText } from './testing/run-flow-text.ts';
import { RUN } from './testing/scope-for.ts';

const json = (response: ServerResponse, status: number, body: unknown) =>
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));

/** Jobs that are done the third time that somebody asks. */
async function shop() {
  const seen = { asked: 0 };
  return webServer((response, request: IncomingMessage) => {
    if (request.method === 'DELETE') return json(response, 200, {});
    if (request.method === 'POST') return json(response, 201, { id: 'job-1', token: 'canary-token-4711' });
    if (request.url === '/broken') return json(response, 500, { error: 'no' });
    seen.asked += 1;
    return json(response, 200, { status: seen.asked < 3 ? 'pending' : 'completed' });
  });
}

const CREATE = `- id: create
  http: { target: api, method: POST, path: /jobs, json: { run: "\${run.id}" } }
  expect: { status: 201 }
  capture: { job: { json: $.id } }
  creates: { kind: job, id: "\${job}" }
`;
const CLEANUP = `cleanup:
  - id: remove
    http: { target: api, method: DELETE, path: "/jobs/\${job}" }
    expect: { status: 200 }`;

describe('a flow', () => {
  test('goes from step to step with what it captured, and cleans up', async () => {
    const server = await shop();
    const ran = await runFlowText(
      flowText(
        server.url,
        `${CREATE}- id: done
  http: { target: api, path: "/jobs/\${job}" }
  eventually: { within: 5s, every: 10ms }
  expect: { status: 200, json: { $.status: completed } }
`,
        { flow: CLEANUP },
      ),
    );
    expect(ran.judged).toMatchObject([{ verdict: 'passed', residue: 'removed' }]);
    expect(server.requests).toEqual(['POST /jobs', ...Array(3).fill('GET /jobs/job-1'), 'DELETE /jobs/job-1']);
    expect(server.headers()).toMatchObject({ 'x-gates-run-id': RUN.id, 'user-agent': `gates/${RUN.id}` });
    expect(ran.runs[0]?.steps[1]?.attempts).toMatchObject({
      count: 3,
      timeline: [
        { state: 'pending', attempt: 1 },
        { state: 'as expected', attempt: 3 },
      ],
    });
    expect(await readdir(ran.journals)).toEqual([]);
  });

  test('stops at the first step that does not pass, says why, and cleans up all the same', async () => {
    const server = await shop();
    const { judged, runs } = await runFlowText(
      flowText(
        server.url,
        `${CREATE}- id: broken
  http: { target: api, path: /broken }
  expect: { status: 200, json: { $.error: { absent: true } } }
- id: never
  http: { target: api, path: /never }
  expect: { status: 200 }
`,
        { flow: CLEANUP },
      ),
    );
    expect(judged).toMatchObject([{ verdict: 'failed', cause: 'broken: status equals 200 → 500', residue: 'removed' }]);
    expect(runs[0]?.steps[2]).toMatchObject({ status: 'not-run', reason: 'broken did not pass' });
    expect(server.requests).toEqual(['POST /jobs', 'GET /broken', 'DELETE /jobs/job-1']);
  });

  test('leaves out a step of cleanup whose variable nobody gave a value', async () => {
    const server = await shop();
    const { runs } = await runFlowText(
      flowText(
        server.url,
        `- id: broken
  http: { target: api, path: /broken }
  expect: { status: 200 }
- id: create
  http: { target: api, method: POST, path: /jobs }
  expect: { status: 201 }
  capture: { job: { json: $.id } }
`,
        { flow: CLEANUP },
      ),
    );
    expect(runs[0]?.cleanup).toMatchObject([{ status: 'not-run', reason: expect.stringContaining('job') }]);
  });

  test('runs every row, whatever becomes of each', async () => {
    const server = await shop();
    const { judged } = await runFlowText(
      flowText(
        server.url,
        `- id: rows
  forEach:
    - { name: one, path: /broken }
    - { name: two, path: /fine }
  http: { target: api, path: "\${row.path}" }
  expect: { status: 200 }
`,
      ),
    );
    expect(judged[0]?.steps).toMatchObject([
      { row: 'one', verdict: 'failed' },
      { row: 'two', verdict: 'passed' },
    ]);
  });

  test('keeps a token out of everything, and still knows what was true of it', async () => {
    const server = await shop();
    const { text, runs, judged } = await runFlowText(
      flowText(
        server.url,
        `- id: login
  http: { target: api, method: POST, path: /login, json: { password: "\${secrets.password}" } }
  expect: { status: 201, json: { $.token: { startsWith: canary } } }
  capture: { token: { json: $.token, secret: true } }
- id: use
  http: { target: api, path: /x, headers: { authorization: "Bearer \${token}" } }
  expect: { status: 200, json: { $.status: { not: "\${token}" } } }
`,
        { top: 'secrets: { password: { env: SHOP_PASSWORD } }' },
      ),
      { environment: { SHOP_PASSWORD: 'hunter2-but-longer' } },
    );
    expect(judged).toMatchObject([{ verdict: 'passed' }]);
    expect(server.headers()['authorization']).toBe('Bearer canary-token-4711');
    expect(text).not.toContain('canary-token');
    expect(text).not.toContain('hunter2');
    expect(runs[0]?.steps[0]).toMatchObject({
      record: { request: { body: '{"password":"${secrets.password}"}' } },
      facts: [{ what: '$.token startsWith canary', verdict: 'held', atCapture: true }],
    });
  });

  test('is blocked, and nothing is sent, when a secret is not there', async () => {
    const server = await shop();
    const { judged } = await runFlowText(
      flowText(
        server.url,
        `- id: login
  http: { target: api, method: POST, path: /login, json: { password: "\${secrets.password}" } }
  expect: { status: 201 }
`,
        { top: 'secrets: { password: { env: SHOP_PASSWORD } }' },
      ),
    );
    expect(judged).toMatchObject([{ verdict: 'blocked', cause: expect.stringContaining('SHOP_PASSWORD is not set') }]);
    expect(server.requests).toEqual([]);
  });
});

describe('the end of a flow from outside', () => {
  test('an interruption ends the steps, not the cleanup, and the journal is removed when it went well', async () => {
    const controller = new AbortController();
    const server = await webServer((response, request) => {
      if (request.method === 'POST') return json(response, 201, { id: 'job-1' });
      if (request.method === 'DELETE') return json(response, 200, {});
      controller.abort();
      return response;
    });
    const ran = await runFlowText(
      flowText(
        server.url,
        `${CREATE}- id: waits
  http: { target: api, path: /waits }
  expect: { status: 200 }
`,
        { flow: CLEANUP },
      ),
      { signal: controller.signal },
    );
    expect(ran.judged).toMatchObject([{ verdict: 'not-run', cause: 'the run was interrupted', residue: 'removed' }]);
    expect(server.requests.at(-1)).toBe('DELETE /jobs/job-1');
    expect(await readdir(ran.journals)).toEqual([]);
  });

  test('a request that creates something comes to its end, so that what it created is removed', async () => {
    const controller = new AbortController();
    const server = await webServer((response, { method }) => {
      if (method === 'DELETE') return json(response, 200, {});
      controller.abort();
      return setTimeout(() => json(response, 201, { id: 'job-1' }), 100);
    });
    const { judged } = await runFlowText(
      flowText(server.url, `${CREATE}- id: never\n  http: { target: api, path: /x }\n  expect: { status: 200 }\n`, {
        flow: CLEANUP,
      }),
      { signal: controller.signal },
    );
    expect(judged).toMatchObject([{ verdict: 'not-run', residue: 'removed' }]);
    expect(server.requests).toEqual(['POST /jobs', 'DELETE /jobs/job-1']);
  });

  test('a wait that was interrupted is no failure', async () => {
    const controller = new AbortController();
    const server = await webServer((response) => {
      setTimeout(() => controller.abort(), 30);
      json(response, 200, { status: 'pending' });
    });
    const { judged } = await runFlowText(
      flowText(
        server.url,
        `- id: done
  http: { target: api, path: /x }
  eventually: { within: 5s, every: 10ms }
  expect: { status: 200, json: { $.status: completed } }
`,
      ),
      { signal: controller.signal },
    );
    expect(judged).toMatchObject([{ verdict: 'not-run', cause: 'the run was interrupted' }]);
  });

  test('its own deadline is named, and cleanup has a time of its own', async () => {
    const server = await webServer((response, request) => {
      if (request.method === 'POST') json(response, 201, { id: 'job-1' });
      if (request.method === 'DELETE') json(response, 200, {});
    });
    const { judged, runs } = await runFlowText(
      flowText(
        server.url,
        `${CREATE}- id: waits
  http: { target: api, path: /waits }
  expect: { status: 200 }
`,
        { flow: `timeout: 300ms\n${CLEANUP}` },
      ),
    );
    expect(judged).toMatchObject([{ verdict: 'failed', residue: 'removed' }]);
    expect(runs[0]).toMatchObject({ deadline: 'flow', steps: [{}, { deadline: 'flow', error: { code: 'timeout' } }] });
    expect(judged[0]?.cause).toContain('the time of the flow was up');
  });

  test.each(['gate', 'run'] as const)('so is the deadline of the %s', async (name) => {
    const controller = new AbortController();
    const late = new LimitReached('timeout', 'its time is up', reachedAt(name, 100));
    const server = await webServer(() => controller.abort(late));
    const { judged, runs } = await runFlowText(
      flowText(server.url, '- id: waits\n  http: { target: api, path: /x }\n  expect: { status: 200 }\n'),
      { signal: controller.signal },
    );
    expect(runs[0]).toMatchObject({ deadline: name, interrupted: false });
    const cause = expect.stringContaining(`the time of the ${name} was up`);
    expect(judged).toMatchObject([{ verdict: 'failed', cause }]);
  });

  test('what could not be removed stays in the journal', async () => {
    const server = await webServer((response, request) =>
      json(response, request.method === 'POST' ? 201 : 500, { id: 'job-1' }),
    );
    const ran = await runFlowText(flowText(server.url, CREATE, { flow: CLEANUP }));
    expect(ran.judged).toMatchObject([{ verdict: 'passed', residue: 'left' }]);
    expect(await readdir(ran.journals)).toEqual([`${RUN.id}.jsonl`]);
  });
});
