import { checkCases } from '../../testing/check-cases.ts';
import { aContainer, anEngine, aSecurity } from '../../testing/evidence.ts';
import { newPrivilegesAllowed } from './new-privileges-allowed.ts';

const engine = anEngine();
const strict = anEngine({ securityOptions: ['name=seccomp,profile=builtin', 'name=no-new-privileges'] });
const having = (...options: string[]) => aContainer('api', { security: aSecurity({ options }) });

const finding = {
  subject: { service: 'api', container: 'shop-api-1' },
  message: 'its processes can gain new privileges',
};

checkCases(newPrivilegesAllowed, {
  pass: {
    'set to true': { containers: [having('no-new-privileges:true')], engine },
    'in the short form': { containers: [having('no-new-privileges')], engine },
    'in the older form': { containers: [having('no-new-privileges=true')], engine },
    'the engine does it for every container': { containers: [having()], engine: strict },
  },
  fail: {
    'not set': { containers: [having()], engine, findings: [finding] },
    'other options only': { containers: [having('apparmor=docker-default')], engine, findings: [finding] },
    'set to false, against the engine': {
      containers: [having('no-new-privileges:false')],
      engine: strict,
      findings: [finding],
    },
  },
  notApplicable: {
    'there is no container': { containers: [], engine },
  },
});
