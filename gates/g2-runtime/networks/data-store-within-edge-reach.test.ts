import type { Container } from '../../../src/model/evidence/container.ts';
import { attached, boundTo } from '../../testing/attached.ts';
import { checkCases } from '../../testing/check-cases.ts';
import { dataStoreWithinEdgeReach } from './data-store-within-edge-reach.ts';

const db = (...networks: string[]) => attached('db', networks, { image: 'postgres:16' });
const naming = { environment: [{ name: 'DATABASE_HOST', value: 'db' }] };
const ui = (networks: readonly string[], different: Partial<Container> = {}) =>
  attached('ui', networks, { ...boundTo('0.0.0.0'), ...different });
const finding = (names = 'ui') => ({
  subject: { service: 'db', container: 'shop-db-1' },
  message: `${names} can reach it, published and without naming it`,
});

checkCases(dataStoreWithinEdgeReach, {
  pass: {
    'they share no network': { containers: [ui(['edge']), db('data')] },
    'the published service names it': { containers: [ui(['default'], naming), db('default')] },
    'the published service depends on it': {
      containers: [ui(['default'], { dependsOn: [{ service: 'db', condition: 'service_started' }] }), db('default')],
    },
    'the one within reach is not published': {
      containers: [ui(['edge']), attached('worker', ['data']), db('data')],
    },
  },
  fail: {
    'a published service shares a network with it and does not name it': {
      containers: [ui(['default']), db('default')],
      findings: [finding()],
    },
    'only this host reaches the published service': {
      containers: [ui(['default'], boundTo('127.0.0.1')), db('default')],
      findings: [{ ...finding(), priority: 'P3' }],
    },
    'a published service is on the network of the host': {
      containers: [ui([], { networks: [{ name: 'host', address: '', aliases: [] }], networkMode: 'host' }), db('data')],
      findings: [finding()],
    },
    'one of two names it': {
      containers: [ui(['default']), attached('api', ['default'], { ...boundTo('0.0.0.0'), ...naming }), db('default')],
      findings: [finding()],
    },
    'two do not': {
      containers: [ui(['default']), attached('admin', ['default'], boundTo('127.0.0.1')), db('default')],
      findings: [finding('ui, admin')],
    },
  },
  notApplicable: {
    'nothing is published': { containers: [attached('ui', ['default']), db('default')] },
    'no data store runs': { containers: [ui(['default'])] },
    'only the data store itself is published': {
      containers: [attached('db', ['default'], { image: 'postgres:16', ...boundTo('0.0.0.0', 5432) })],
    },
  },
});
