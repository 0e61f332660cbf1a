import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CaptureIntake } from '../../capture/capture-intake.ts';
import { Redactor } from '../../capture/redact/redactor.ts';
import { webServer } from '../http/testing/web-server.ts';
import { readJournal } from './read-journal.ts';
import { withRunScope } from './run-scope.ts';
import { sweepFlow } from './sweep-flow.ts';
import { flowText, runFlowText } from './testing/run-flow-text.ts';
import { RUN, scopeFor } from './testing/scope-for.ts';

/** A shop whose jobs cannot be removed at first, and only by those who log in. */
async function shop() {
  const seen = { mayRemove: false, removedWith: '' };
  const server = await webServer((response, { method, url, headers }) => {
    if (method !== 'DELETE') return response.writeHead(201).end(`{"id":"job-1","token":"canary-of-${url?.slice(1)}"}`);
    seen.removedWith = String(headers.authorization);
    return response.writeHead(seen.mayRemove ? 200 : 500).end('{}');
  });
  const steps = `- id: login
  http: { target: api, method: POST, path: /login }
  safe: true
  expect: { status: 201 }
  capture: { token: { json: $.token, secret: true } }
- id: create
  http: { target: api, method: POST, path: /jobs }
  expect: { status: 201 }
  capture: { job: { json: $.id } }
  creates: { kind: job, id: "\${job}" }
`;
  const cleanup = `cleanup:
  - id: remove
    http: { target: api, method: DELETE, path: "/jobs/\${job}", headers: { authorization: "Bearer \${token}" } }
    expect: { status: 200 }`;
  return { server, seen, text: flowText(server.url, steps, { flow: cleanup }) };
}

test('what a run left behind is in its journal, without secrets, and can be removed later', async () => {
  const { server, seen, text } = await shop();
  const { journals } = await runFlowText(text);
  const left = await readJournal(join(journals, `${RUN.id}.jsonl`));
  expect(left).toMatchObject({
    run: { project: 'shop', runId: RUN.id },
    flows: [{ flow: 'a.flow', created: [{ kind: 'job', id: 'job-1' }], disturbed: [] }],
  });
  expect(left?.flows[0]?.captured).toEqual(new Map([['job', 'job-1']]));

  seen.mayRemove = true;
  const intake = new CaptureIntake(new AbortController().signal);
  const swept = await withRunScope(intake, scopeFor(text, journals, new Redactor()), async (scope, [file]) => {
    const [flow] = file?.content.flows ?? [];
    const [own] = left?.flows ?? [];
    return file && flow && own ? sweepFlow(scope, file, flow, own) : [];
  });
  expect(swept).toEqual([{ step: 'remove', verdict: 'passed' }]);
  // The token was not on disk: the login, which changes nothing, was made again, and nothing was created.
  expect(seen.removedWith).toBe('Bearer canary-of-login');
  expect(server.requests.slice(-2)).toEqual(['POST /login', 'DELETE /jobs/job-1']);
});
