import type { Container } from '../../../src/model/evidence/container.ts';
import { checkCases } from '../../testing/check-cases.ts';
import { aContainer, anEngine, aSecurity, aState } from '../../testing/evidence.ts';
import { securityModuleUnapplied } from './security-module-unapplied.ts';

const on = (option: string, security: Partial<Container['security']>, different: Partial<Container> = {}) => ({
  containers: [aContainer('api', { security: aSecurity(security), ...different })],
  engine: anEngine({ securityOptions: [option, 'name=seccomp,profile=builtin'] }),
});
const found = (name: string) => [
  {
    subject: { service: 'api', container: 'shop-api-1', topic: name },
    message: `${name} does not confine it`,
  },
];
const { startedAt: _, ...neverStarted } = aState({ status: 'created', running: false });

checkCases(securityModuleUnapplied, {
  pass: {
    'the default profile': on('name=apparmor', { appArmorProfile: 'docker-default' }),
    'a profile of its own': on('name=apparmor', { appArmorProfile: 'shop' }),
    'a label': on('name=selinux', { processLabel: 'system_u:system_r:container_t:s0:c1,c2' }),
  },
  fail: {
    'no profile, although the engine has AppArmor': {
      ...on('name=apparmor', { appArmorProfile: '' }),
      findings: found('AppArmor'),
    },
    'unconfined, although nothing asks for it': {
      ...on('name=apparmor', { appArmorProfile: 'unconfined' }),
      findings: found('AppArmor'),
    },
    'no label, although the engine has SELinux': {
      ...on('name=selinux', { processLabel: '' }),
      findings: found('SELinux'),
    },
  },
  notApplicable: {
    'the engine has none': on('name=rootless', { appArmorProfile: '' }),
    'an older capture': on('name=apparmor', {}),
    'that it is privileged is a matter of its own': on('name=apparmor', { appArmorProfile: '', privileged: true }),
    'that it says so is a matter of its own': on('name=apparmor', {
      appArmorProfile: 'unconfined',
      options: ['apparmor=unconfined'],
    }),
    'it was never started': on('name=apparmor', { appArmorProfile: '' }, { state: neverStarted }),
  },
});
