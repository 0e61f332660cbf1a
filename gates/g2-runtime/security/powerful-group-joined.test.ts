import { checkCases } from '../../testing/check-cases.ts';
import { aContainer, aSecurity } from '../../testing/evidence.ts';
import { powerfulGroupJoined } from './powerful-group-joined.ts';

const joining = (...groups: string[]) => ({ containers: [aContainer('agent', { security: aSecurity({ groups }) })] });
const found = (message: string) => [{ subject: { service: 'agent', container: 'shop-agent-1' }, message }];

checkCases(powerfulGroupJoined, {
  pass: { 'no group': joining(), 'a group of the team': joining('1001', 'video') },
  fail: {
    'the group of the engine': {
      ...joining('docker'),
      findings: found('it joins docker, the group of the socket of the engine'),
    },
    'two by number are one finding': {
      ...joining('0', '44', '6'),
      findings: found('it joins 0, the group of root, and 6, the group of disks'),
    },
  },
  notApplicable: { 'an older capture': { containers: [aContainer('agent')] } },
});
