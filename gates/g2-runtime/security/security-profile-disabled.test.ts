import { checkCases } from '../../testing/check-cases.ts';
import { aContainer, aSecurity } from '../../testing/evidence.ts';
import { securityProfileDisabled } from './security-profile-disabled.ts';

const having = (...options: string[]) => aContainer('agent', { security: aSecurity({ options }) });
const finding = (message: string) => ({ subject: { service: 'agent', container: 'shop-agent-1' }, message });

checkCases(securityProfileDisabled, {
  pass: {
    'the default profiles': { containers: [having()] },
    'profiles of its own': { containers: [having('apparmor=shop', 'seccomp={"defaultAction":"SCMP_ACT_ERRNO"}')] },
    'the label that the engine itself takes from a privileged container': {
      containers: [aContainer('agent', { security: aSecurity({ privileged: true, options: ['label=disable'] }) })],
    },
    'the label that the engine itself takes where a namespace is that of the host': {
      containers: [aContainer('agent', { security: aSecurity({ pidMode: 'host', options: ['label=disable'] }) })],
    },
    'a label of its own': { containers: [having('label=type:shop_t')] },
  },
  fail: {
    'without seccomp': {
      containers: [having('seccomp=unconfined')],
      findings: [finding('it sets seccomp=unconfined')],
    },
    'without AppArmor and SELinux, in the other form': {
      containers: [having('apparmor:unconfined', 'label:disable')],
      findings: [finding('it sets apparmor:unconfined and label:disable')],
    },
  },
  notApplicable: {
    'there is no container': { containers: [] },
  },
});
