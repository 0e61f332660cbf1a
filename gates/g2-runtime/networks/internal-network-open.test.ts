import { checkCases } from '../../testing/check-cases.ts';
import { aProject } from '../../testing/declared.ts';
import { aNetwork } from '../../testing/evidence.ts';
import { internalNetworkOpen } from './internal-network-open.ts';

const declaring = (internal: boolean) =>
  aProject({ networks: [{ key: 'data', name: 'shop_data', external: false, internal }] });

checkCases(internalNetworkOpen, {
  pass: {
    'it is internal': { composeProject: declaring(true), networks: [aNetwork('shop_data', { internal: true })] },
  },
  fail: {
    'it was made before it was declared internal': {
      composeProject: declaring(true),
      networks: [aNetwork('shop_data'), aNetwork('shop_edge')],
      findings: [{ subject: { network: 'shop_data' }, message: 'network data is declared internal and is not' }],
    },
  },
  notApplicable: {
    'it is declared open': { composeProject: declaring(false), networks: [aNetwork('shop_data')] },
    'nothing is attached to it': { composeProject: declaring(true), networks: [] },
    'another one has that key': { composeProject: declaring(true), networks: [aNetwork('mail_data')] },
  },
});
