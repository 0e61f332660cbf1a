import type { Container } from '../../../src/model/evidence/container.ts';
import { attached, boundTo } from '../../testing/attached.ts';
import { checkCases } from '../../testing/check-cases.ts';
import { aNetwork, aState } from '../../testing/evidence.ts';
import { publishedPortWithoutEffect } from './published-port-without-effect.ts';

const networks = [aNetwork('shop_data', { internal: true })];
const wanting = (hostPort = '3000', different: Partial<Container> = {}) =>
  attached('api', ['data'], {
    portRequests: [{ containerPort: 3000, protocol: 'tcp', hostAddress: '', hostPort }],
    ...different,
  });
const finding = (observed: string, expected = 'a binding to host port 3000') => ({
  subject: { service: 'api', container: 'shop-api-1', port: '3000/tcp' },
  message: 'port 3000/tcp was to be published and is not',
  observed: `no binding, ${observed}`,
  expected,
});

checkCases(publishedPortWithoutEffect, {
  pass: { 'it is published': { networks, containers: [wanting('3000', boundTo('127.0.0.1'))] } },
  fail: {
    'its only network is internal': {
      networks,
      containers: [wanting()],
      findings: [finding('networks: shop_data (internal)')],
    },
    'the engine was to choose the port': {
      networks,
      containers: [wanting('')],
      findings: [finding('networks: shop_data (internal)', 'a binding')],
    },
    'it uses the network of the host': {
      networks,
      containers: [wanting('3000', { networkMode: 'host', networks: [] })],
      findings: [finding('it uses the network of the host')],
    },
    'another port of it is published': {
      networks,
      containers: [wanting('3000', boundTo('127.0.0.1', 9100))],
      findings: [finding('networks: shop_data (internal)')],
    },
    'its network is an ordinary one': {
      networks: [aNetwork('shop_data')],
      containers: [wanting()],
      findings: [finding('networks: shop_data')],
    },
    'it is in no network': {
      networks,
      containers: [wanting('3000', { networks: [] })],
      findings: [finding('networks: none')],
    },
  },
  notApplicable: {
    'it was to publish none': { networks, containers: [attached('api', ['data'])] },
    'it has stopped': {
      networks,
      containers: [wanting('3000', { state: aState({ status: 'exited', running: false }) })],
    },
  },
});
