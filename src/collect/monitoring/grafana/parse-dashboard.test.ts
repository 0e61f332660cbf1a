import { describe, expect, test } from 'vitest';
import { parseDashboard } from './parse-dashboard.ts';

const parse = (value: unknown) => parseDashboard('shop.json', JSON.stringify(value));

test('panels, those in rows included, with their queries and data sources', () => {
  expect(
    parse({
      title: 'Shop',
      uid: 'shop',
      annotations: { list: [{ datasource: { uid: '-- Grafana --' } }] },
      templating: {
        list: [
          { name: 'job', type: 'query', datasource: 'P' },
          { name: 'source', type: 'datasource' },
        ],
      },
      panels: [
        { title: 'A', type: 'stat', datasource: { uid: 'metrics' }, targets: [{ expr: 'up' }] },
        {
          type: 'row',
          panels: [{ title: 'B', type: 'logs', targets: [{ query: 'x', datasource: { uid: '$source' } }] }],
        },
      ],
    }),
  ).toEqual({
    faults: [],
    title: 'Shop',
    uid: 'shop',
    panels: [
      { title: 'A', type: 'stat', queries: ['up'] },
      { title: 'B', type: 'logs', queries: ['x'] },
    ],
    dataSources: ['metrics', '$source', 'P'],
    variables: ['job', 'source'],
  });
});

describe('faults', () => {
  test.each([
    ['no title', { panels: [{}] }, 'it has no title, and Grafana does not load it'],
    ['no panels', { title: 'A', panels: [] }, 'it has no panels'],
    [
      'the answer of the API',
      { dashboard: { title: 'A', panels: [{}] }, meta: {} },
      'the dashboard is wrapped in "dashboard", which Grafana does not load from a file',
    ],
  ])('%s', (_, value, message) => {
    expect(parse(value).faults).toEqual([{ message, at: { file: 'shop.json', line: 1, column: 1 } }]);
  });

  test('text that is no JSON, with its place where the engine tells it', () => {
    const { faults } = parseDashboard('shop.json', '{\n  "title": "A",\n}\n');
    expect(faults).toEqual([{ message: 'it is no valid JSON', at: { file: 'shop.json', line: 3, column: 1 } }]);
  });

  test('text that ends in the middle', () => {
    expect(parseDashboard('shop.json', '{\n"a": ').faults[0]?.at).toEqual({ file: 'shop.json', line: 2, column: 6 });
  });
});
