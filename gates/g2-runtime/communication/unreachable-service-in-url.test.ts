import type { Container } from '../../../src/model/evidence/container.ts';
import { checkCases } from '../../testing/check-cases.ts';
import { aContainer } from '../../testing/evidence.ts';
import { unreachableServiceInUrl } from './unreachable-service-in-url.ts';

const on = (...names: string[]) => ({ networks: names.map((name) => ({ name, address: '', aliases: [] })) });

const ui = (different: Partial<Container> = {}) =>
  aContainer('ui', { environment: [{ name: 'API_URL', value: 'http://api:3000' }], ...on('front'), ...different });

const finding = {
  subject: { service: 'ui', variable: 'API_URL' },
  message: 'the URL names api, with which it shares no network',
};

checkCases(unreachableServiceInUrl, {
  pass: {
    'both are on one network': { containers: [ui(), aContainer('api', on('front', 'data'))] },
    'one of several replicas is reachable': {
      containers: [ui(), aContainer('api', on('data')), aContainer('api', { ...on('front'), name: 'shop-api-2' })],
    },
    'the service lives in the network of another container': {
      containers: [ui(), aContainer('api', { networks: [], networkMode: 'container:ab12' })],
    },
  },
  fail: {
    'they are on different networks': { containers: [ui(), aContainer('api', on('data'))], findings: [finding] },
    'the service has no network': {
      containers: [ui(), aContainer('api', { ...on('none'), networkMode: 'none' })],
      findings: [finding],
    },
    'the client has no network': { containers: [ui(on('none')), aContainer('api', on('none'))], findings: [finding] },
  },
  notApplicable: {
    'the client shares the network of the host': {
      containers: [ui({ networkMode: 'host', ...on('host') }), aContainer('api', on('data'))],
    },
    'the URL names no service of the target': { containers: [ui()] },
    'only a one-off container names it': { containers: [ui({ oneOff: true }), aContainer('api', on('data'))] },
  },
});
