import { expect, test } from 'vitest';
import { expectationsOf } from './expectations.ts';
import { parseSettings } from './parse-settings.ts';

const parsed = (text: string) => expectationsOf(parseSettings(text, 'gates.yaml', []).expectations);
const fault = (text: string) => () => parseSettings(text, 'gates.yaml', []);

test('several expectations of one service, in the order of the measures', () => {
  const text = `expectations:
  - service: api
    uptime: '>= 1d12h'
    memory: '< 512MiB'
    latency: { /health: '< 300ms' }
    restarts: 0
    publishes: ['127.0.0.1:3000:3000']
  - service: redis
    priority: P2
    queue: { jobs: '<= 100' }
  - service: postgres
    rows: { public.agents: '>= 6' }
`;
  expect(parsed(text)).toMatchObject([
    { service: 'api', measure: 'uptime', comparison: { operator: '>=', value: 129_600_000 }, priority: 'P1' },
    { measure: 'restarts', comparison: { operator: '=', value: 0 } },
    { measure: 'memory', comparison: { operator: '<', value: 536_870_912 } },
    { measure: 'latency', of: '/health', expected: '< 300ms', comparison: { operator: '<', value: 300 } },
    { measure: 'publishes', names: ['127.0.0.1:3000:3000'] },
    { service: 'redis', measure: 'queue', of: 'jobs', comparison: { operator: '<=', value: 100 }, priority: 'P2' },
    { service: 'postgres', measure: 'rows', of: 'public.agents', comparison: { operator: '>=', value: 6 } },
  ]);
});

test('without a service it is expected of every one', () => {
  expect(parsed("expectations: [{ cpu: '< 80%' }]")).toEqual([
    { measure: 'cpu', expected: '< 80%', comparison: { operator: '<', value: 80 }, priority: 'P1' },
  ]);
});

test.each([
  ['expectations:\n  - service: api\n    uptime: 1h', /gates\.yaml:3:13: .*'>= 1h'/],
  ["expectations:\n  - service: api\n    memory: '< 5 apples'", /gates\.yaml:3:13: .*'< 512MiB'/],
  ['expectations:\n  - service: api\n    latency: { /health: fast }', /gates\.yaml:3:25: .*'< 300ms'/],
  ["expectations:\n  - service: api\n    uptimes: '>= 1h'", /gates\.yaml:3:5: unknown key .*Did you mean "uptime"/],
  ['expectations:\n  - service: api', /expects nothing/],
  ["expectations: [{ logs: 'ready' }]", /unknown key "expectations\.0\.logs"\. .*under "logs\.patterns"/],
  ['expectations: [{ tables: [users] }]', /under "services\.NAME\.expect"/],
  ['services: { db: { expect: { rows: { users: 1 } } } }', /under "expectations", with `service: NAME`/],
  ["expectations: [{ rows: { users: '>= 1' } }]", /need the service/],
  ['expectations:\n  - image: api:1', /need the service/],
])('says where %j is wrong', (text, message) => {
  expect(fault(text)).toThrow(expect.objectContaining({ message: expect.stringMatching(message) }));
});
