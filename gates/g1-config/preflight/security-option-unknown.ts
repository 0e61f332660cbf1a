import { securityOptionFault } from '../../../src/derive/hardening/security-option.ts';
import { declaredServices, placeOf } from '../../../src/derive/services/declared-services.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { composeSpec, dockerDocs } from '../../../src/model/reference.ts';

export const securityOptionUnknown = defineCheck({
  meta: {
    id: 'security-option-unknown',
    priority: 'P0',
    title: 'Every entry of `security_opt` is one that the engine knows',
    failureTitle: 'Entries of `security_opt` are not ones that the engine knows',
    why: 'The engine refuses to create the container, and the protection that was meant is not there.',
    fix: 'Correct the entry, for example `no-new-privileges:true`.',
    impact: 'container is not created',
    effort: 'small',
    references: [
      composeSpec('05-services', 'security_opt'),
      dockerDocs('reference/cli/docker/container/run', 'security options of docker run'),
    ],
    example: {
      bad: {
        'compose.yaml': `services:
  web: { image: "nginx:1.27", security_opt: ["no-new-privilege:true"] }
`,
      },
      good: {
        'compose.yaml': `services:
  web: { image: "nginx:1.27", security_opt: ["no-new-privileges:true"] }
`,
      },
    },
  },
  needs: ['composeProject'],
  evaluate({ composeProject }) {
    const options = declaredServices(composeProject).flatMap((service) =>
      service.securityOpt.map((option) => ({ service, option, evidence: service.evidence })),
    );
    const findings = options.flatMap(({ service, option, evidence }) => {
      const fault = securityOptionFault(option);
      if (fault === undefined) return [];
      return {
        subject: placeOf(service, 'security_opt'),
        message: fault,
        observed: option,
        expected: 'an option such as no-new-privileges:true',
        evidence: [evidence] as const,
      };
    });
    return judgeDeclared(composeProject, options, findings, 'no service declares a security option');
  },
});
