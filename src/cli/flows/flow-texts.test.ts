import { describe, expect, test } from 'vitest';
import { folderWith } from '../../../tools/testing/temporary-folder.ts';
import { explainFlow } from './explain.ts';
import { lintFlows } from './lint.ts';
import { planText } from './plan.ts';

const FLOWS = `version: 1
suite: shop
targets:
  api: { service: api, port: 3000, protocol: http, budget: { requests: 100, window: 15m, reserve: 10 } }
  db: { service: db, port: 5432, protocol: postgres }
flows:
  - id: jobs.create
    title: A job is stored
    priority: P0
    covers: [jobs.create]
    effects: write
    requires: [api]
    timeout: 30s
    steps:
      - id: create
        http: { target: api, method: POST, path: /jobs }
        expect: { status: 201 }
        capture: { job: { json: $.id } }
        creates: { kind: job, id: "\${job}" }
      - id: stored
        sql: { target: db, query: "select 1 from jobs where id = $1", params: ["\${job}"] }
        eventually: { within: 5s }
        expect: { rows: 1 }
    cleanup:
      - { id: remove, http: { target: api, method: DELETE, path: "/jobs/\${job}" }, expect: { status: 200 } }
  - id: health
    title: It is healthy
    priority: P1
    covers: [health.live]
    effects: read
    steps:
      - { id: ask, http: { target: api, path: /health }, expect: { status: 200 } }
`;

async function shop(flows = FLOWS) {
  const projectDirectory = await folderWith({
    'compose.yaml': 'name: shop\nservices: { api: { image: x }, db: { image: "postgres:16" } }\n',
    'flows/jobs.flow.yaml': flows,
  });
  return { file: [], profile: [], envFile: [], flowFile: [], projectDirectory, out: '', format: '' };
}

describe('gates flows plan', () => {
  test('says what would be sent where, at most how often, and what would not run', async () => {
    const text = await planText([], await shop());
    expect(text).toContain('1 flow of 2 would run on shop:\n  health  P1 read, 1 step → api:3000\n');
    expect(text).toContain('jobs.create  its effects are write, and read is what is allowed [effects]');
    expect(text).toContain('Budget of api:3000: at worst 1 of 90 usable requests in 900 s');
  });

  test('of flows that write', async () => {
    const text = await planText(['jobs.*'], { ...(await shop()), effects: 'write' });
    expect(text).toContain('jobs.create  P0 write, 2 steps → api:3000, db:5432');
    expect(text).toContain('health  it was not asked for [not-selected]');
  });

  test('of a flow that is not there', async () => {
    await expect(planText(['jobs.craete'], await shop())).rejects.toThrow('Did you mean "jobs.create"?');
  });
});

describe('gates flows explain', () => {
  test('a flow, step by step', async () => {
    const text = await explainFlow('jobs.create', await shop());
    expect(text).toContain('1. create: http POST /jobs on api (write); captures job');
    expect(text).toContain('2. stored: sql select 1 from jobs where id = $1 on db (read), until it is so, at most 5s');
    expect(text).toContain('Cleanup, whatever becomes of the steps:\n  1. remove: http DELETE');
  });

  test('a contract, and who proves it', async () => {
    expect(await explainFlow('jobs.create', await shop(FLOWS.replace('id: jobs.create', 'id: jobs')))).toContain(
      'Proven by: jobs\n',
    );
    expect(await explainFlow('auth.login', await shop())).toContain('Proven by: no flow; it is not covered');
    await expect(explainFlow('auth.logni', await shop())).rejects.toThrow('Did you mean "auth.login"?');
  });
});

describe('gates flows lint', () => {
  test('says that there is no fault', async () => {
    expect(await lintFlows(await shop())).toBe('1 file, 2 flows: no fault.\n');
  });

  test('names the place of each fault', async () => {
    await expect(lintFlows(await shop(FLOWS.replace('status: 201', 'statsu: 201')))).rejects.toThrow(
      /flows\/jobs\.flow\.yaml:17:\d+: unknown key .*statsu.*Did you mean "status"\?/,
    );
  });

  test('is not satisfied with nothing', async () => {
    const projectDirectory = await folderWith({ 'compose.yaml': 'services: { api: { image: x } }\n' });
    await expect(lintFlows({ ...(await shop()), projectDirectory })).rejects.toMatchObject({
      code: 'GATES_FLOWS_INVALID',
    });
  });
});
