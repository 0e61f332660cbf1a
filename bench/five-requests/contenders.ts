/** The five requests for each tool: the same calls, the same assertions. Served by `server.mjs`. */

interface Call {
  readonly name: string;
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: Readonly<Record<string, string>>;
  readonly status: number;
  /** One place of the answer, and what stands there. */
  readonly place: string;
  readonly value: string;
  /** What later calls use, and where it is found. */
  readonly keep?: readonly [name: string, place: string];
}

const CALLS: readonly Call[] = [
  {
    name: 'login',
    method: 'POST',
    path: '/login',
    body: { name: 'admin', password: 'five' },
    status: 200,
    place: 'user.name',
    value: 'admin',
    keep: ['token', 'token'],
  },
  { name: 'me', method: 'GET', path: '/me', status: 200, place: 'role', value: 'admin' },
  {
    name: 'create',
    method: 'POST',
    path: '/jobs',
    body: { type: 'report' },
    status: 201,
    place: 'status',
    value: 'pending',
    keep: ['job', 'id'],
  },
  { name: 'job', method: 'GET', path: '/jobs/<job>', status: 200, place: 'status', value: 'completed' },
  { name: 'missing', method: 'GET', path: '/jobs/none', status: 404, place: 'error', value: 'not found' },
];

/** A flow file of `gates`. */
export function flowFile(origin: string): string {
  const steps = CALLS.map(({ name, method, path, body, status, place, value, keep }) => ({
    id: name,
    http: {
      target: 'server',
      method,
      path: path.replace('<job>', '${job}'),
      ...(name !== 'login' && { headers: { authorization: 'Bearer ${token}' } }),
      ...(body && { json: body }),
    },
    ...(method === 'POST' && { safe: true }),
    expect: { status, json: { [`$.${place}`]: value } },
    ...(keep && { capture: { [keep[0]]: { json: `$.${keep[1]}` } } }),
  }));
  const flow = {
    id: 'five-requests',
    title: 'Five requests',
    priority: 'P1',
    covers: ['jobs.create'],
    effects: 'read',
  };
  const targets = { server: { url: origin, protocol: 'http' } };
  return JSON.stringify({ version: 1, suite: 'bench', targets, flows: [{ ...flow, steps }] });
}

/** A Postman collection for newman. */
export function postmanCollection(origin: string): string {
  const item = CALLS.map(({ name, method, path, body, status, place, value, keep }) => ({
    name,
    request: {
      method,
      url: origin + path.replace('<job>', '{{job}}'),
      header: [
        { key: 'authorization', value: 'Bearer {{token}}' },
        { key: 'content-type', value: 'application/json' },
      ],
      ...(body && { body: { mode: 'raw', raw: JSON.stringify(body) } }),
    },
    event: [
      {
        listen: 'test',
        script: {
          type: 'text/javascript',
          exec: [
            `pm.test('status', () => pm.response.to.have.status(${status}));`,
            `pm.test('body', () => pm.expect(pm.response.json().${place}).to.eql('${value}'));`,
            ...(keep ? [`pm.collectionVariables.set('${keep[0]}', pm.response.json().${keep[1]});`] : []),
          ],
        },
      },
    ],
  }));
  const schema = 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json';
  return JSON.stringify({ info: { name: 'five requests', schema }, item });
}

/** A workflow for Step CI. */
export function stepCiWorkflow(origin: string): string {
  const steps = CALLS.map(({ name, method, path, body, status, place, value, keep }) => ({
    name,
    http: {
      url: origin + path.replace('<job>', '${{captures.job}}'),
      method,
      headers: {
        'content-type': 'application/json',
        ...(name !== 'login' && { authorization: 'Bearer ${{captures.token}}' }),
      },
      ...(body && { json: body }),
      ...(keep && { captures: { [keep[0]]: { jsonpath: `$.${keep[1]}` } } }),
      check: { status, jsonpath: { [`$.${place}`]: value } },
    },
  }));
  return JSON.stringify({ version: '1.1', name: 'five requests', tests: { all: { steps } } });
}
