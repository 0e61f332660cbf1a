import { expect, test } from 'vitest';
import { parseAlertmanager } from './parse-alertmanager.ts';

const messagesOf = (text: string) => parseAlertmanager('alertmanager.yml', text).faults.map(({ message }) => message);

test('receivers are kept with the ways by which they notify, never with their addresses', () => {
  const parsed = parseAlertmanager(
    'alertmanager.yml',
    `route:
  receiver: team
  routes: [{ receiver: nobody, routes: [{ matchers: [a=b] }] }]
receivers:
- name: team
  slack_configs: [{ api_url: "https://hooks.example.org/hunter2" }]
  email_configs: [{ to: team@example.org }]
- name: nobody
`,
  );
  expect(parsed).toMatchObject({
    faults: [],
    receivers: [
      { name: 'team', integrations: ['slack', 'email'], at: { line: 5, column: 9 } },
      { name: 'nobody', integrations: [] },
    ],
    routes: [{ receiver: 'team', depth: 0 }, { receiver: 'nobody', depth: 1 }, { depth: 2 }],
  });
  expect(JSON.stringify(parsed)).not.toContain('hunter2');
});

test.each([
  ['no route', 'receivers: [{ name: a }]', ['there is no route']],
  ['no receiver', 'route: { group_by: [a] }', ['the first route has no receiver']],
  ['a receiver that is not there', 'route: { receiver: b }\nreceivers: [{ name: a }]', ['there is no receiver b']],
  [
    'a misspelt key',
    'routes: { receiver: a }\nreceivers: [{ name: a }]',
    ['the key "routes" is unknown; "route" may be meant'],
  ],
  ['no duration', 'route: { receiver: a, group_wait: soon }\nreceivers: [{ name: a }]', ['group_wait is no duration']],
  ['a list', '- a', ['the top level is not a mapping']],
])('%s', (_, text, messages) => {
  const found = messagesOf(text);
  expect(found.map((message, index) => message.slice(0, messages[index]?.length))).toEqual(messages);
});
