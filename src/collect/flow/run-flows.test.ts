import { describe, expect, test } from 'vitest';
import { LimitReached } from '../../model/limits/limit-reached.ts';
import { reachedAt } from '../../model/limits/limits.ts';
import { webServer } from '../http/testing/web-server.ts';
import { runFlowText } from './testing/run-flow-text.ts';

const file = (url: string, budget = '') => `version: 1
suite: shop
targets:
  api: { url: "${url.replace(/\/$/, '')}", protocol: http${budget} }
flows:
${['one', 'two']
  .map(
    (id) => `  - id: ${id}
    title: It answers
    priority: P1
    covers: [health.live]
    effects: read
    steps:
      - { id: ask, http: { target: api, path: /${id} }, expect: { status: 200 } }
`,
  )
  .join('')}`;

const shop = () => webServer((response) => response.end('{}'));

describe('every flow is in the evidence, whether it ran or not', () => {
  test('one that was excluded, with the reason', async () => {
    const server = await shop();
    const excluded = new Map([['one', { code: 'not-selected', message: 'it was not asked for' }]]);
    const { judged, capture } = await runFlowText(file(server.url), { excluded });
    expect(judged.map(({ flow, verdict }) => [flow, verdict])).toEqual([
      ['one', 'excluded'],
      ['two', 'passed'],
    ]);
    expect(server.requests).toEqual(['GET /two']);
    const suite = capture.manifest.pieces.find(({ kind }) => kind === 'flowSuite');
    expect(capture.values.get(suite?.id ?? '')).toMatchObject({ flows: [{ excluded: { code: 'not-selected' } }, {}] });
  });

  test('all of them when the gate before is not ready, and nothing is sent', async () => {
    const server = await shop();
    const heldBack = { code: 'gate.not-ready', message: 'a service is down' };
    const { judged } = await runFlowText(file(server.url), { heldBack });
    expect(judged).toMatchObject([
      { verdict: 'not-run', cause: 'a service is down' },
      { verdict: 'not-run', cause: 'a service is down' },
    ]);
    expect(server.requests).toEqual([]);
  });

  test.each(['gate', 'run'] as const)('those that had not begun when the time of the %s was up', async (name) => {
    const controller = new AbortController();
    controller.abort(new LimitReached('timeout', 'its time is up', reachedAt(name, 100)));
    const server = await shop();
    const { judged } = await runFlowText(file(server.url), { signal: controller.signal });
    const notRun = { verdict: 'not-run', cause: `the time of the ${name} was up` };
    expect(judged).toMatchObject([notRun, notRun]);
    expect(server.requests).toEqual([]);
  });

  test('those that had not begun when somebody stopped the run', async () => {
    const controller = new AbortController();
    const server = await webServer((response) => {
      controller.abort();
      response.end('{}');
    });
    const { judged } = await runFlowText(file(server.url), { signal: controller.signal });
    expect(judged[1]).toMatchObject({ verdict: 'not-run', cause: 'the run was interrupted' });
    expect(server.requests).toEqual(['GET /one']);
  });
});

test('two flows that share a budget never run at the same time, and everything sent stands in the ledger', async () => {
  const open = { now: 0, most: 0 };
  const server = await webServer((response) => {
    open.now += 1;
    open.most = Math.max(open.most, open.now);
    setTimeout(() => {
      open.now -= 1;
      response.end('{}');
    }, 30);
  });
  const budget = ', budget: { requests: 10, window: 1m }';
  const { capture } = await runFlowText(file(server.url, budget), { concurrency: 4 });
  expect(open.most).toBe(1);
  expect(capture.manifest.ledger.map(({ action }) => action)).toEqual([`GET ${server.url}one`, `GET ${server.url}two`]);
});
