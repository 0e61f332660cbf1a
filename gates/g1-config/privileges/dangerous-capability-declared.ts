import { type CapabilityDanger, capabilityDanger, capabilityName } from '../../../src/derive/hardening/capability.ts';
import { declaredServices, placeOf } from '../../../src/derive/services/declared-services.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { cis, composeSpec, owaspDocker } from '../../../src/model/reference.ts';

const DANGERS = {
  'takes the host': { text: 'with which a process can take over the host', priority: 'P0' },
  'weakens the wall': { text: 'which reaches past the container', priority: 'P1' },
  'reads the protected': { text: 'which reads past the permissions of files or processes', priority: 'P2' },
} as const satisfies Record<CapabilityDanger, object>;

export const dangerousCapabilityDeclared = defineCheck({
  meta: {
    id: 'dangerous-capability-declared',
    priority: 'P1',
    title: 'No service is given a dangerous capability',
    failureTitle: 'Services are given dangerous capabilities',
    why: 'Such a capability lets a process reach past the walls of its container, up to control of the host.',
    fix: 'Remove it from `cap_add`; where the service needs it, move that work into a small container of its own.',
    impact: 'break-out from the container',
    effort: 'medium',
    references: [
      cis('5.4'),
      composeSpec('05-services', 'cap_add'),
      owaspDocker(
        'rule-3---limit-capabilities-grant-only-specific-capabilities-needed-by-a-container',
        'rule 3, capabilities',
      ),
    ],
    example: {
      bad: {
        'compose.yaml': `services:
  vpn:
    image: registry.example/shop/vpn:1.4
    cap_add: [SYS_ADMIN]
`,
      },
      good: {
        'compose.yaml': `services:
  vpn:
    image: registry.example/shop/vpn:1.4
    cap_add: [NET_BIND_SERVICE]
`,
      },
    },
  },
  needs: ['composeProject'],
  evaluate({ composeProject }) {
    const services = declaredServices(composeProject);
    const findings = services.flatMap((service) =>
      service.capAdd.flatMap((capability) => {
        const danger = capabilityDanger(capability);
        if (danger === undefined) return [];
        const name = capabilityName(capability);
        return {
          subject: placeOf(service, 'cap_add'),
          message: `${name} is added, ${DANGERS[danger].text}`,
          observed: `cap_add: ${service.capAdd.join(', ')}`,
          expected: `no ${name}`,
          priority: DANGERS[danger].priority,
          fix: `Remove \`${name}\` from \`cap_add\`; where the service needs it, move that work into a small container of its own.`,
          evidence: [service.evidence] as const,
        };
      }),
    );
    return judgeDeclared(composeProject, services, findings, 'the Compose files declare no service');
  },
});
