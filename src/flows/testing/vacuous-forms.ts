/** A flow file with one step that goes to this address. */
export const fileWith = (step: string, url = 'http://127.0.0.1:9') => `version: 1
suite: shop
targets:
  shop: { url: "${url}", protocol: http }
flows:
  - id: orders
    title: An order is taken
    priority: P1
    covers: [jobs.create]
    effects: read
    steps:
      - id: first
${step.replace(/^/gm, '        ')}
`;

/**
 * Steps that a popular tool lets pass against a server that answers every request with 401, and what is told of each.
 */
export const VACUOUS_FORMS = {
  'a misspelt word for what is expected': [
    `http: { target: shop, path: /me }
chek: { status: 200 }`,
    'shop.flow.yaml:14:9: unknown key "flows.0.steps.0.chek". Choose one of: id, forEach, capture, eventually, consistently, safe, repeatable, creates, expect, warn, http, websocket, sse, sql, redis, metrics, log, waitUntil, jwt, container, compose.',
  ],
  'nothing expected at all': [
    'http: { target: shop, path: /me }',
    'shop.flow.yaml:12:13: step "first" expects nothing; a step without expect passes whatever happens',
  ],
  'an expectation of nothing in particular, which is taken for none': [
    `http: { target: shop, path: /me }
expect: { size: 0 }`,
    'shop.flow.yaml:14:9: the status is missing; write status: any where it does not matter',
  ],
  'an expectation of TLS where none is spoken': [
    `http: { target: shop, path: /me }
expect: { status: 401, ssl: { valid: true } }`,
    'shop.flow.yaml:14:32: unknown key "flows.0.steps.0.expect.ssl". Choose one of: status, headers, duration, json, text, size, schema, ratelimit, statuses, anyOf.',
  ],
  'a capture that says not what to take': [
    `http: { target: shop, path: /me }
expect: { status: 401 }
capture: { token: {} }`,
    'shop.flow.yaml:15:20: a capture has one of json, header, matches, ratelimit, token',
  ],
  'a value that nothing captured, which would be sent as an empty text': [
    `http: { target: shop, path: "/orders/\${order}" }
expect: { status: 401 }`,
    'shop.flow.yaml:13:37: nothing gives ${order} a value. Choose one of: run.id, run.short, run.startedAt.',
  ],
} as const;
