import { expect, test } from 'vitest';
import { parseProvisioning } from './parse-provisioning.ts';

const parse = (text: string) => parseProvisioning('a.yml', text);

test('data sources with their address, without their credentials', () => {
  const { dataSources, faults } = parse(
    `datasources:
- name: Metrics
  type: prometheus
  uid: metrics
  url: http://user:hunter2@prometheus:9090/x
  isDefault: true
  secureJsonData: { password: hunter3 }
- { name: Own, type: x }
`,
  );
  expect(faults).toEqual([]);
  expect(dataSources).toMatchObject([
    {
      name: 'Metrics',
      uid: 'metrics',
      type: 'prometheus',
      isDefault: true,
      address: { text: 'http://prometheus:9090/x', host: 'prometheus', port: 9090, at: { line: 5, column: 8 } },
    },
    { name: 'Own', isDefault: false },
  ]);
  expect(JSON.stringify(dataSources)).not.toContain('hunter');
});

test('a URL that is filled in by the environment has no host', () => {
  expect(parse('datasources: [{ name: A, type: b, url: $URL }]').dataSources[0]?.address?.host).toBeUndefined();
});

test('providers of dashboards that are folders', () => {
  const text = 'providers: [{ name: a, options: { path: /d } }, { name: b, type: git }, { name: c }]';
  expect(parse(text)).toMatchObject({
    dashboardProviders: [{ name: 'a', path: '/d' }],
    faults: [{ message: 'a provider of dashboards has no options.path' }],
  });
});

test('alert rules of Grafana itself', () => {
  expect(parse('groups: [{ rules: [{ title: A }, { title: B }] }]').alertRules).toEqual(['A', 'B']);
});

test.each([
  ['datasources: [{ type: a }]', 'a data source has no name'],
  ['datasources: [{ name: a }]', 'a data source has no type'],
  ['[]', 'the top level is not a mapping'],
])('%s', (text, message) => {
  expect(parse(text).faults.map((fault) => fault.message)).toEqual([message]);
});
