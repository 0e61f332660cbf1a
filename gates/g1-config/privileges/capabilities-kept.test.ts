import { checkCases } from '../../testing/check-cases.ts';
import { projectOf } from '../../testing/compose.ts';
import { aProject, aService, at } from '../../testing/declared.ts';
import { capabilitiesKept } from './capabilities-kept.ts';

const dropping = (...capDrop: string[]) => projectOf(aService('api', { capDrop, keys: { cap_drop: at(8) } }));
const finding = { subject: { service: 'api', ...at(8) }, message: 'cap_drop does not name ALL' };

checkCases(capabilitiesKept, {
  pass: {
    'all are dropped': dropping('ALL'),
    'all are dropped, in small letters': dropping('all'),
    'some are added back': projectOf(aService('api', { capAdd: ['CHOWN'] })),
  },
  fail: {
    'none is dropped': { ...dropping(), findings: [finding] },
    'only some are dropped': { ...dropping('NET_RAW'), findings: [finding] },
  },
  notApplicable: {
    'no service is declared': projectOf(),
    'the service may inherit the key': {
      composeProject: aProject({
        services: [aService('api', { capDrop: [], keys: { extends: at(4) } })],
        unsupported: [{ construct: 'extends', at: at(4) }],
      }),
    },
  },
});
