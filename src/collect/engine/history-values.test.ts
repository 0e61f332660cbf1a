import { expect, test } from 'vitest';
import { historyValues } from './history-values.ts';

test.each<[string, readonly (readonly [string, string])[]]>([
  [
    'ENV API_TOKEN=two words A=1',
    [
      ['API_TOKEN', 'two words'],
      ['A', '1'],
    ],
  ],
  ['ENV GREETING="hello there"', [['GREETING', 'hello there']]],
  ['ARG API_TOKEN=s3cr3t', [['API_TOKEN', 's3cr3t']]],
  ['ARG API_TOKEN', []],
  [
    'RUN |2 API_TOKEN=s3cr3t STAGE=x /bin/sh -c make',
    [
      ['API_TOKEN', 's3cr3t'],
      ['STAGE', 'x'],
    ],
  ],
  ['|1 API_TOKEN=s3cr3t /bin/sh -c make', [['API_TOKEN', 's3cr3t']]],
  ['RUN /bin/sh -c NPM_TOKEN=abc123 npm ci', [['NPM_TOKEN', 'abc123']]],
  ['RUN /bin/sh -c echo "//registry.example/:_authToken=abc123" > .npmrc', [['_authToken', 'abc123']]],
  ['RUN /bin/sh -c mysql --password "with space"', [['password', 'with space']]],
  ["RUN /bin/sh -c curl -H 'Authorization: Bearer abc123' https://a.example", [['Authorization', 'abc123']]],
  ['RUN /bin/sh -c git clone https://bob:pa55@git.example/x.git', [['URL', 'https://bob:pa55@git.example/x.git']]],
])('%s', (instruction, values) => {
  expect(historyValues(instruction)).toEqual(values.map(([name, value]) => ({ name, value })));
});

test.each([
  'RUN /bin/sh -c NPM_TOKEN=$(cat /run/secrets/npm) npm ci',
  'RUN /bin/sh -c mysql --password "$DB_PASSWORD"',
  'RUN /bin/sh -c git clone https://bob:${TOKEN}@git.example/x.git',
  'RUN /bin/sh -c apt-get install -y --no-install-recommends curl',
  'CMD ["node" "server.js"]',
])('nothing is kept by %s', (instruction) => {
  expect(historyValues(instruction)).toEqual([]);
});

test('a private key is one value, however many lines it has', () => {
  const key = '-----BEGIN RSA PRIVATE KEY-----\nabc\n-----END RSA PRIVATE KEY-----';
  expect(historyValues(`RUN /bin/sh -c echo "${key}" > id_rsa`)).toEqual([{ name: 'private key', value: key }]);
});
