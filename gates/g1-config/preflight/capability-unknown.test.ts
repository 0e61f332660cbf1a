import { checkCases } from '../../testing/check-cases.ts';
import { projectOf } from '../../testing/compose.ts';
import { aService, at } from '../../testing/declared.ts';
import { capabilityUnknown } from './capability-unknown.ts';

const keys = { cap_add: at(6), cap_drop: at(7) };
const having = (capAdd: string[], capDrop: string[]) => projectOf(aService('vpn', { capAdd, capDrop, keys }));

checkCases(capabilityUnknown, {
  pass: {
    'known ones': having(['NET_ADMIN'], ['ALL']),
    'in another spelling': having(['cap_net_admin'], []),
  },
  fail: {
    'a typing error in what is added': {
      ...having(['NET_ADMN'], ['ALL']),
      findings: [
        {
          subject: { service: 'vpn', ...at(6) },
          message: 'there is no capability "NET_ADMN"; did you mean "NET_ADMIN"?',
        },
      ],
    },
    'something else in what is dropped': {
      ...having([], ['EVERYTHING_THERE_IS']),
      findings: [{ subject: { service: 'vpn', ...at(7) }, message: 'there is no capability "EVERYTHING_THERE_IS"' }],
    },
  },
  notApplicable: { 'none is named': having([], []) },
});
