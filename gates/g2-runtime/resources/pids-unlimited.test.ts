import { checkCases } from '../../testing/check-cases.ts';
import { aContainer, aState } from '../../testing/evidence.ts';
import { pidsUnlimited } from './pids-unlimited.ts';

const NONE = { memoryBytes: 0, cpus: 0, pids: 0 };
const limited = aContainer('api');
const unlimited = aContainer('api', { limits: { ...limited.limits, pids: 0 } });
const stopped = aState({ status: 'exited', running: false });
const finding = (container = 'shop-api-1') => ({
  subject: { service: 'api', container },
  message: 'it has no process limit',
});

checkCases(pidsUnlimited, {
  pass: {
    'it has one': { containers: [limited] },
    'it has this one and no other': { containers: [aContainer('api', { limits: { ...NONE, pids: 1 } })] },
  },
  fail: {
    'it has none': { containers: [unlimited, aContainer('ui')], findings: [finding()] },
    'each replica for itself': {
      containers: [unlimited, { ...unlimited, name: 'shop-api-2' }, { ...limited, name: 'shop-api-3' }],
      findings: [finding(), finding('shop-api-2')],
    },
    'it will have none when it is started again': {
      containers: [{ ...unlimited, state: stopped }],
      findings: [finding()],
    },
  },
  notApplicable: {
    'there is no container': { containers: [] },
    'only a container of compose run': { containers: [{ ...unlimited, oneOff: true }] },
  },
});
