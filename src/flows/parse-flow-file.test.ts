import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { faultText } from './fault.ts';
import type { FlowContext } from './flow-context.ts';
import { parseFlowFile } from './parse-flow-file.ts';

const FOLDER = `${import.meta.dirname}/testing`;
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith('.flow.yaml'));

describe('flows of a real system', () => {
  test('there are some', () => expect(FILES).toHaveLength(3));

  test.each(FILES)('%s has no fault', (name) => {
    const { faults, content } = parseFlowFile(readFileSync(`${FOLDER}/${name}`, 'utf8'), name);
    expect(faults.map(faultText)).toEqual([]);
    expect(content?.flows.length).toBeGreaterThan(0);
  });
});

/** The lines of a file with one flow of these steps, and what is told of it. */
interface Given {
  readonly effects?: string;
  readonly context?: FlowContext;
  readonly top?: string;
}

function faults(steps: string, { effects = 'read', context = {}, top = '' }: Given = {}): string[] {
  const text = `version: 1
suite: shop
targets:
  api: { service: api, port: 80, protocol: http, budget: { requests: 20, window: 1m, paths: "^/api/" } }
  db: { service: db, port: 5432, protocol: postgres }
  cache: { service: redis, port: 6379, protocol: redis }
  ws: { service: ws, port: 81, protocol: ws }
secrets:
  password: { env: SHOP_PASSWORD }
${top}flows:
  - id: orders
    title: An order is taken
    priority: P1
    covers: [jobs.create]
    effects: ${effects}
    steps:
${steps.replace(/^/gm, '      ')}
`;
  return parseFlowFile(text, 'shop.flow.yaml', context).faults.map(({ code, message }) => `${code}: ${message}`);
}

const GET = 'http: { target: api, path: /api/orders }';

describe('a step that asserts nothing is refused before anything is sent', () => {
  test('a misspelt key', () => {
    expect(faults(`- { id: a, ${GET}, expct: { status: 200 } }`)).toEqual([
      'flow.shape: unknown key "flows.0.steps.0.expct". Did you mean "expect"?',
    ]);
  });

  test('no expectation at all', () => {
    expect(faults(`- { id: a, ${GET} }`)).toEqual([
      'flow.expectation-missing: step "a" expects nothing; a step without expect passes whatever happens',
    ]);
  });

  test('a matcher that a lazy engine would take for absent is judged like any other', () => {
    expect(faults(`- { id: a, ${GET}, expect: { status: 200, size: 0, text: "", json: { $.n: false } } }`)).toEqual([]);
  });

  test('an expectation that the kind of the step cannot meet', () => {
    expect(faults(`- { id: a, ${GET}, expect: { status: 200, rows: 1 } }`)).toEqual([
      'flow.shape: unknown key "flows.0.steps.0.expect.rows". Choose one of: status, headers, duration, json, text, size, schema, ratelimit, statuses, anyOf.',
    ]);
  });

  test('a capture that captures nothing, and a variable that nothing captures', () => {
    const steps = `- { id: a, ${GET}, expect: { status: 200 }, capture: { order: { secret: true } } }
- { id: b, http: { target: api, path: "/api/orders/\${oder}" }, expect: { status: 200 } }`;
    expect(faults(steps)).toEqual([
      'flow.action: a capture has one of json, header, matches, ratelimit, token',
      'flow.variable: nothing gives ${oder} a value. Did you mean "order"?',
    ]);
  });

  test.each([
    ['{}', 'nothing is expected here, which always holds'],
    ['{ status: any }', 'any status and nothing else always holds'],
    ['{ status: 200, json: {} }', 'nothing is expected here, which always holds'],
    ['{ status: 200, json: { $.a: {} } }', 'an empty matcher holds of anything'],
    ['{ status: 200, json: { $.a: { not: {} } } }', 'an empty matcher holds of anything'],
    ['{ status: 200, json: { "$.a[*]": { every: {} } } }', 'an empty matcher holds of anything'],
    ['{ status: 200, text: { contains: "" } }', 'every text has an empty text in it'],
    ['{ status: 200, text: { startsWith: "" } }', 'every text has an empty text in it'],
    ['{ status: 200, text: { matches: ".*" } }', 'this expression finds something in any text'],
    ['{ status: 200, text: { matches: "" } }', 'this expression finds something in any text'],
    ['{ status: 200, size: { gte: 0 } }', 'a count is never below zero, so this holds of anything'],
    [
      '{ status: 200, json: { "$.a[*]": { count: { gte: 0 } } } }',
      'a count is never below zero, so this holds of anything',
    ],
    [
      '{ status: 200, json: { $.a: { length: { gt: -1 } } } }',
      'a count is never below zero, so this holds of anything',
    ],
    [
      '{ status: 200, schema: { properties: { a: { type: string } } } }',
      'schema: it accepts any kind of value; say what it must be, with type and required',
    ],
    ['{ anyOf: [{ status: any }, { status: 503 }] }', 'any status and nothing else always holds'],
  ])('an expectation that always holds: %s', (expectation, message) => {
    const told = faults(`- { id: a, ${GET}, expect: ${expectation} }`);
    expect(told).toContainEqual(`flow.expectation-vacuous: ${message}`);
  });

  test.each([
    ['{ messages: { within: 5s } }'],
    ['{ messages: { within: 5s, sequence: [{ json: { $.a: 1 }, optional: true }] } }'],
    ['{ messages: { within: 5s, sequence: [{ json: { $.a: 1 }, times: { min: 0 } }] } }'],
  ])('messages of which none must come: %s', (expectation) => {
    expect(faults(`- { id: a, websocket: { open: { target: ws, path: /ws } }, expect: ${expectation} }`)).toEqual([
      'flow.expectation-vacuous: nothing must be seen and nothing is forbidden, which always holds',
    ]);
  });
});

test('every fault is told at once, each with its place', () => {
  const text = `version: 1
suite: shop
targts: {}
flows:
  - id: a
    title: A
    priority: P7
    covers: [jobs.create]
    effects: read
    steps:
      - id: one
        http: { target: api, path: x }
        expect: { stats: 200 }
  - id: b
    title: B
    priority: P1
    covers: [jobs.crate]
    effects: read
    steps:
      - id: one
        sqll: { target: db, query: select 1 }
        expect: { rows: 1 }
  - id: c
    title: C
    priority: P1
    covers: [jobs.crate]
    effects: read
    steps:
      - { id: one, http: { target: api, method: POST, path: /x }, expect: { status: 200 } }
`;
  expect(parseFlowFile(text, 'shop.flow.yaml').faults.map(faultText)).toEqual([
    'shop.flow.yaml:3:1: unknown key "targts". Did you mean "targets"?',
    'shop.flow.yaml:7:15: "flows.0.priority": there is no "P7". Did you mean "P0"?',
    'shop.flow.yaml:13:19: unknown key "flows.0.steps.0.expect.stats". Did you mean "status"?',
    'shop.flow.yaml:21:9: unknown key "flows.1.steps.0.sqll". Did you mean "sql"?',
    'shop.flow.yaml:26:14: there is no contract "jobs.crate". Did you mean "jobs.create"?',
    'shop.flow.yaml:29:20: this step is write and the flow says effects: read; write effects: write, or mark the step safe: true when it changes nothing',
    'shop.flow.yaml:29:36: there is no target "api".',
  ]);
});

describe('what a step does', () => {
  test.each([
    ['http: { target: api, method: HEAD, path: /x }, expect: { status: 200 }', []],
    ['http: { target: api, method: POST, path: /x }, safe: true, expect: { status: 200 }', []],
    ['http: { target: api, method: DELETE, path: /x }, expect: { status: 200 }', ['write']],
    ['compose: { service: db, action: stop }', ['destructive']],
    ['container: { like: api, timeout: 5s }, expect: { exitCode: 1 }', ['write']],
    ['redis: { target: cache, command: [LLEN, jobs] }, expect: { json: { $: 0 } }', []],
  ])('%s in a flow that only reads', (step, effects) => {
    const told = faults(`- { id: a, ${step} }`).map(
      (fault) => /^flow\.effects: this step is (\w+)/.exec(fault)?.[1] ?? fault,
    );
    expect(told).toEqual(effects);
  });

  test.each([
    [
      'sql: { target: db, query: "delete from orders" }',
      'a statement begins with select, values, with, table; this one with "delete"',
    ],
    ['sql: { target: db, query: "select pg_notify(1,2)" }', 'pg_notify does more than read'],
    ['redis: { target: cache, command: [FLUSHALL] }', 'flushall is none of the reading commands.'],
    [
      'redis: { target: cache, command: [HGETAL, a] }',
      'hgetal is none of the reading commands. Did you mean "hgetall"?',
    ],
    ['redis: { target: cache, command: [MEMORY, DOCTOR] }', 'memory reads only as usage'],
    ['http: { target: db, path: /x }', 'a http step takes a target with protocol http or https, not postgres'],
    ['http: { target: api, path: /x, json: 1, text: a }', 'a request has one body: json, form, text'],
  ])('is refused: %s', (step, message) => {
    expect(faults(`- { id: a, ${step}, expect: {} }`)).toContain(`flow.action: ${message}`);
  });
});

describe('variables', () => {
  test('may be used only behind the step that captures them', () => {
    const steps = `- { id: a, http: { target: api, path: "/x/\${id}" }, expect: { status: 200 } }
- { id: b, http: { target: api, path: /y }, expect: { status: 200 }, capture: { id: { json: $.id } } }`;
    expect(faults(steps)).toEqual(['flow.variable: ${id} is captured by the step "b", which is not before this one']);
  });

  test('of a row must be in every row', () => {
    const step = `- { id: a, forEach: [{ n: 1 }, { m: 2 }], http: { target: api, path: "/x/\${row.n}" }, expect: { status: 200 } }`;
    expect(faults(step)).toEqual(['flow.variable: row 2 has no "n"']);
  });

  test.each([
    ['${', '"${" is not closed; write $${ for the two characters'],
    ['${a b}', '"${a b}" names no variable; write $${ for the two characters'],
  ])('%s is no variable', (text, message) => {
    expect(faults(`- { id: a, http: { target: api, path: "/${text}" }, expect: { status: 200 } }`)).toEqual([
      `flow.variable: ${message}`,
    ]);
  });
});

test('a poll that would run into the limit it tests is refused', () => {
  const step = `- { id: a, ${GET}, eventually: { within: 60s, every: 250ms }, expect: { status: 200 } }`;
  expect(faults(step)).toEqual([
    'flow.budget: at worst the flows of this file send 241 requests to "api", of which 20 in 1m are usable; poll a database, a log or a socket instead',
  ]);
});

test('services are known by name where the project is', () => {
  const step = '- { id: a, waitUntil: { service: wroker } }';
  expect(faults(step, { context: { services: ['worker', 'api'] } })).toEqual([
    'flow.unknown-name: there is no service "wroker". Did you mean "worker"?',
  ]);
});

test('a number that reading would change is refused', () => {
  expect(faults(`- { id: a, ${GET}, expect: { status: 200, json: { $.id: 9007199254740993 } } }`)).toEqual([
    'flow.syntax: the number 9007199254740993 cannot be read exactly; write it as a text',
  ]);
});
