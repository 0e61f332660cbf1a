import { expect, test } from 'vitest';
import { attached, boundTo } from '../../testing/attached.ts';
import { cited } from '../../testing/compose.ts';
import { presented } from '../../testing/presented.ts';
import { serviceConnections } from './service-connections.ts';

const url = (name: string, value: string) => ({ environment: [{ name, value }] });
const ui = cited(attached('ui', ['edge'], { ...boundTo('127.0.0.1'), ...url('API_URL', 'http://api:3000') }), 'E1');
const api = cited(attached('api', ['edge'], url('DATABASE_URL', 'postgres://db/shop')), 'E2');
const db = cited(attached('db', ['data'], { image: 'postgres:16' }), 'E3');

test('shows what the environments name, and what is published, as a table and as a picture', () => {
  expect(presented(serviceConnections, { containers: [ui, api, db] })).toMatchObject({
    rows: [
      { cells: ['api', 'db', 'DATABASE_URL', 'no network in common'], evidence: ['E2'] },
      { cells: ['published on the host', 'ui', '3000', 'published ports'], evidence: ['E1'] },
      { cells: ['ui', 'api', 'API_URL', 'shop_edge'], evidence: ['E1'] },
    ],
    diagram: {
      nodes: [
        { name: 'published on the host', shape: 'outside' },
        { name: 'api', shape: 'service' },
        { name: 'db', shape: 'store' },
        { name: 'ui', shape: 'service' },
      ],
      edges: [
        { from: 'api', to: 'db', dashed: true },
        { from: 'published on the host', to: 'ui', label: '3000' },
        { from: 'ui', to: 'api' },
      ],
    },
  });
});

test('has nothing to show when nothing is connected', () => {
  expect(presented(serviceConnections, { containers: [db] })).toEqual({
    notApplicable: 'no running service is published or named in the environment of another one',
  });
});
