import { checkCases } from '../../testing/check-cases.ts';
import { aNeighbour, aNetwork, aPopulation } from '../../testing/evidence.ts';
import { networkSharedWithOtherProject } from './network-shared-with-other-project.ts';

const attached = (...ids: string[]) => ({ attached: ids.map((id) => ({ containerId: id, containerName: id })) });
const api = { id: 'shop-api-1', name: 'shop-api-1', service: 'api' };
const population = aPopulation({ containers: [api], neighbours: [aNeighbour('mail-web-1')], vanished: ['shop-job-1'] });

const finding = (network: string, message: string) => ({ subject: { network }, message });

checkCases(networkSharedWithOtherProject, {
  pass: {
    'only containers of the target': { networks: [aNetwork('shop_default', attached('shop-api-1'))], population },
    'a container of the target that is gone meanwhile': {
      networks: [aNetwork('shop_default', attached('shop-api-1', 'shop-job-1'))],
      population,
    },
    'the load balancer of a swarm network': {
      networks: [aNetwork('shop_default', attached('shop-api-1', 'lb-shop_default'))],
      population,
    },
  },
  fail: {
    'a neighbour is attached': {
      networks: [aNetwork('shop_default', attached('shop-api-1', 'mail-web-1')), aNetwork('shop_data')],
      population,
      findings: [finding('shop_default', '1 container of another project attached')],
    },
    'a stopped neighbour will be at its next start': {
      networks: [aNetwork('shop_default', attached('shop-api-1'))],
      population: aPopulation({ neighbours: [aNeighbour('m', { networks: ['shop_default'] })], containers: [api] }),
      findings: [finding('shop_default', '1 container of another project attached')],
    },
    'a container that was started after the list was taken': {
      networks: [aNetwork('shop_default', attached('shop-api-1', 'new-1', 'new-2'))],
      population,
      findings: [finding('shop_default', '2 containers of another project attached')],
    },
    'the default bridge, when the target uses it': {
      networks: [aNetwork('bridge', attached('shop-api-1', 'mail-web-1'))],
      population,
      findings: [finding('bridge', '1 container of another project attached')],
    },
  },
  notApplicable: {
    'the network of the host is a matter of its own': {
      networks: [aNetwork('host', { driver: 'host', ...attached('shop-api-1', 'mail-web-1') })],
      population,
    },
    'no network': { networks: [], population },
  },
});
