import { DEFAULT_CAPABILITIES } from '../../../src/derive/hardening/effective-capabilities.ts';
import { checkCases } from '../../testing/check-cases.ts';
import { aContainer, aSecurity } from '../../testing/evidence.ts';
import { capabilitiesNotDropped } from './capabilities-not-dropped.ts';

const dropping = (...capDrop: string[]) => aContainer('api', { security: aSecurity({ capDrop }) });

const finding = {
  subject: { service: 'api', container: 'shop-api-1' },
  message: 'it does not drop all capabilities',
};

checkCases(capabilitiesNotDropped, {
  pass: {
    'all are dropped': { containers: [dropping('ALL')] },
    'all are dropped, in lower case': { containers: [dropping('all')] },
    'all are dropped, as Podman writes it': { containers: [dropping(...DEFAULT_CAPABILITIES)] },
    'some are added back': {
      containers: [aContainer('api', { security: aSecurity({ capDrop: ['ALL'], capAdd: ['CHOWN'] }) })],
    },
  },
  fail: {
    'none is dropped': { containers: [dropping()], findings: [finding] },
    'only some are dropped': { containers: [dropping('NET_RAW', 'MKNOD')], findings: [finding] },
  },
  notApplicable: {
    'there is no container': { containers: [] },
  },
});
