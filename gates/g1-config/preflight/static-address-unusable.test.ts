import type { ComposeProject } from '../../../src/model/evidence/compose-project.ts';
import { checkCases } from '../../testing/check-cases.ts';
import { aProject, aService, at } from '../../testing/declared.ts';
import { staticAddressUnusable } from './static-address-unusable.ts';

type Attachment = ComposeProject['services'][number]['networks'][number];
const project = (attachment: Partial<Attachment>, network: Partial<ComposeProject['networks'][number]>) => ({
  composeProject: aProject({
    services: [aService('db', { networks: [{ name: 'data', aliases: [], ...attachment }], keys: { networks: at(7) } })],
    networks: [{ key: 'data', name: 'shop_data', external: false, internal: false, ...network }],
  }),
});
const subnets = ['10.2.0.0/24', '2001:db8::/64'];
const finding = (message: string) => [{ subject: { service: 'db', network: 'data', ...at(7) }, message }];

checkCases(staticAddressUnusable, {
  pass: {
    'in the subnet': project({ ipv4Address: '10.2.0.5' }, { subnets }),
    'both kinds in theirs': project({ ipv4Address: '10.2.0.5', ipv6Address: '2001:db8::5' }, { subnets }),
  },
  fail: {
    'outside of it': {
      ...project({ ipv4Address: '10.1.0.5' }, { subnets }),
      findings: finding('10.1.0.5 lies in no declared subnet'),
    },
    'IPv6 outside of it': {
      ...project({ ipv6Address: '2001:db8:1::5' }, { subnets }),
      findings: finding('2001:db8:1::5 lies in no declared subnet'),
    },
    'no subnet': {
      ...project({ ipv4Address: '10.1.0.5' }, {}),
      findings: finding('10.1.0.5 lies in no declared subnet'),
    },
    'no address': { ...project({ ipv4Address: 'db' }, { subnets }), findings: finding('"db" is no address') },
  },
  notApplicable: {
    'the engine chooses': project({}, { subnets }),
    'a network of others': project({ ipv4Address: '10.1.0.5' }, { external: true }),
  },
});
