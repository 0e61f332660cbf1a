import { placeOf, settledServices } from '../../../src/derive/services/declared-services.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { serviceSnippet } from '../../../src/derive/services/service-snippet.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { cis, composeSpec, owaspDocker } from '../../../src/model/reference.ts';

const NO_NEW_PRIVILEGES = /^no-new-privileges(?:[:=]true)?$/;

export const newPrivilegesPossible = defineCheck({
  meta: {
    id: 'new-privileges-possible',
    priority: 'P1',
    developmentPriority: 'P3',
    title: 'Every service forbids its processes new privileges',
    failureTitle: 'Services do not forbid their processes new privileges',
    why: 'Without it a process gains the rights of root through any setuid program in the image.',
    fix: 'Add `security_opt: ["no-new-privileges:true"]`.',
    impact: 'more rights after a break-in',
    effort: 'small',
    references: [
      cis('5.26'),
      composeSpec('05-services', 'security_opt'),
      owaspDocker('rule-4---prevent-in-container-privilege-escalation', 'rule 4, privilege escalation'),
    ],
    example: {
      bad: {
        'compose.yaml': `services:
  api:
    image: registry.example/shop/api:1.4
    security_opt: []
`,
      },
      good: {
        'compose.yaml': `services:
  api:
    image: registry.example/shop/api:1.4
    security_opt: ["no-new-privileges:true"]
`,
      },
    },
  },
  needs: ['composeProject'],
  evaluate({ composeProject }) {
    const services = settledServices(composeProject);
    const findings = services
      .filter(({ securityOpt }) => !securityOpt.some((option) => NO_NEW_PRIVILEGES.test(option)))
      .map((service) => ({
        subject: placeOf(service, 'security_opt'),
        message: 'security_opt does not name no-new-privileges (the engine may set it by default: unverified until G2)',
        observed: service.securityOpt.length === 0 ? 'no security_opt' : service.securityOpt.join(', '),
        expected: '`security_opt: ["no-new-privileges:true"]`',
        snippet: serviceSnippet(service, ['security_opt: ["no-new-privileges:true"]']),
        evidence: [service.evidence] as const,
      }));
    return judgeDeclared(composeProject, services, findings, 'no service is declared whose keys are all known');
  },
});
