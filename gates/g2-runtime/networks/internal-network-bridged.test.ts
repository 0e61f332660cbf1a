import { attached, boundTo } from '../../testing/attached.ts';
import { checkCases } from '../../testing/check-cases.ts';
import { aNetwork } from '../../testing/evidence.ts';
import { internalNetworkBridged } from './internal-network-bridged.ts';

const networks = [aNetwork('shop_data', { internal: true }), aNetwork('shop_edge')];
const BOTH = ['edge', 'data'];

checkCases(internalNetworkBridged, {
  pass: {
    'it publishes nothing': { networks, containers: [attached('api', BOTH)] },
    'only this host reaches the port': { networks, containers: [attached('api', BOTH, boundTo('127.0.0.1'))] },
    'it is a proxy': {
      networks,
      containers: [attached('web', BOTH, { ...boundTo('0.0.0.0', 443), image: 'caddy:2' })],
    },
  },
  fail: {
    'it publishes a port beyond this host': {
      networks,
      containers: [attached('api', BOTH, boundTo('0.0.0.0')), attached('db', ['data'])],
      findings: [
        {
          subject: { service: 'api', container: 'shop-api-1', network: 'shop_data' },
          message: 'it is on the internal network shop_data and publishes port 3000/tcp',
        },
      ],
    },
  },
  notApplicable: {
    'no network is internal': {
      networks: [aNetwork('shop_edge')],
      containers: [attached('api', BOTH, boundTo('0.0.0.0'))],
    },
    'it is on no internal network': { networks, containers: [attached('api', ['edge'], boundTo('0.0.0.0'))] },
  },
});
