import { capabilityName } from '../../../src/derive/hardening/capability.ts';
import { CAPABILITIES, isKnownCapability } from '../../../src/derive/hardening/known-capability.ts';
import { declaredServices, placeOf } from '../../../src/derive/services/declared-services.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { composeSpec } from '../../../src/model/reference.ts';
import { nearestName } from '../../../src/shared/nearest.ts';

/** Names are compared in small letters. */
const NAMES = CAPABILITIES.map((name) => name.toLowerCase());

export const capabilityUnknown = defineCheck({
  meta: {
    id: 'capability-unknown',
    priority: 'P0',
    title: 'Every capability that is added or dropped exists',
    failureTitle: 'Capabilities are added or dropped that do not exist',
    why: 'The engine refuses to create a container with a capability that it does not know.',
    fix: 'Correct the name; capabilities(7) lists all of them.',
    impact: 'container is not created',
    effort: 'small',
    references: [
      composeSpec('05-services', 'cap_add'),
      { label: 'capabilities(7)', url: 'https://man7.org/linux/man-pages/man7/capabilities.7.html' },
    ],
    example: {
      bad: {
        'compose.yaml': `services:
  vpn: { image: "vpn:1.0", cap_add: [NET_ADMN] }
`,
      },
      good: {
        'compose.yaml': `services:
  vpn: { image: "vpn:1.0", cap_add: [NET_ADMIN] }
`,
      },
    },
  },
  needs: ['composeProject'],
  evaluate({ composeProject }) {
    const named = declaredServices(composeProject).flatMap((service) => [
      ...service.capAdd.map((name) => ({ service, key: 'cap_add', name, evidence: service.evidence })),
      ...service.capDrop.map((name) => ({ service, key: 'cap_drop', name, evidence: service.evidence })),
    ]);
    const findings = named
      .filter(({ name }) => !isKnownCapability(name))
      .map(({ service, key, name, evidence }) => {
        const nearest = nearestName(capabilityName(name), NAMES)?.toUpperCase();
        return {
          subject: placeOf(service, key),
          message: `there is no capability ${JSON.stringify(name)}${nearest === undefined ? '' : `; did you mean "${nearest}"?`}`,
          observed: `${key}: ${name}`,
          expected: 'a capability of Linux, or ALL',
          evidence: [evidence] as const,
        };
      });
    return judgeDeclared(composeProject, named, findings, 'no service adds or drops a capability');
  },
});
