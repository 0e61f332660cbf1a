import { capabilityLines } from '../../../src/derive/hardening/needed-capabilities.ts';
import { placeOf, settledServices } from '../../../src/derive/services/declared-services.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { serviceSnippet } from '../../../src/derive/services/service-snippet.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { cis, composeSpec, owaspDocker } from '../../../src/model/reference.ts';
import { knownService } from '../../../src/services/identify-service.ts';

export const capabilitiesKept = defineCheck({
  meta: {
    id: 'capabilities-kept',
    priority: 'P1',
    developmentPriority: 'P3',
    title: 'Every service drops all capabilities it does not name',
    failureTitle: 'Services keep the default capabilities',
    why: 'The default set holds capabilities that few services need and that help an attacker, such as raw sockets.',
    fix: 'Add `cap_drop: [ALL]` and name with `cap_add` what the service cannot do without.',
    impact: 'more rights after a break-in',
    effort: 'medium',
    references: [
      cis('5.4'),
      composeSpec('05-services', 'cap_drop'),
      owaspDocker(
        'rule-3---limit-capabilities-grant-only-specific-capabilities-needed-by-a-container',
        'rule 3, capabilities',
      ),
    ],
    example: {
      bad: {
        'compose.yaml': `services:
  api:
    image: registry.example/shop/api:1.4
    cap_drop: [NET_RAW]
`,
      },
      good: {
        'compose.yaml': `services:
  api:
    image: registry.example/shop/api:1.4
    cap_drop: [ALL]
`,
      },
    },
  },
  needs: ['composeProject'],
  evaluate({ composeProject }) {
    const services = settledServices(composeProject);
    const findings = services
      .filter(({ capDrop }) => !capDrop.some((capability) => capability.toUpperCase() === 'ALL'))
      .map((service) => ({
        subject: placeOf(service, 'cap_drop'),
        message: 'cap_drop does not name ALL',
        observed: service.capDrop.length === 0 ? 'no cap_drop' : `cap_drop: ${service.capDrop.join(', ')}`,
        expected: '`cap_drop: [ALL]`',
        snippet: serviceSnippet(service, capabilityLines(knownService(service))),
        evidence: [service.evidence] as const,
      }));
    return judgeDeclared(composeProject, services, findings, 'no service is declared whose keys are all known');
  },
});
