import { declaredServices, placeOf } from '../../../src/derive/services/declared-services.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { cis, composeSpec } from '../../../src/model/reference.ts';

export const cgroupParentDeclared = defineCheck({
  meta: {
    id: 'cgroup-parent-declared',
    priority: 'P3',
    title: 'No service chooses its parent control group',
    failureTitle: 'Services choose their parent control group',
    why: 'Limits that the engine sets for all containers do not hold for a service in another control group.',
    fix: 'Remove `cgroup_parent`; set limits on the service instead.',
    impact: 'limits of the engine circumvented',
    effort: 'small',
    references: [cis('5.25'), composeSpec('05-services', 'cgroup_parent')],
    example: {
      bad: {
        'compose.yaml': `services:
  api:
    image: registry.example/shop/api:1.4
    cgroup_parent: /system.slice
`,
      },
      good: {
        'compose.yaml': `services:
  api:
    image: registry.example/shop/api:1.4
    mem_limit: 256m
`,
      },
    },
  },
  needs: ['composeProject'],
  evaluate({ composeProject }) {
    const services = declaredServices(composeProject);
    const findings = services
      .filter(({ cgroupParent }) => (cgroupParent ?? '') !== '')
      .map((service) => ({
        subject: placeOf(service, 'cgroup_parent'),
        message: 'cgroup_parent is declared',
        observed: `cgroup_parent: ${service.cgroupParent ?? ''}`,
        expected: 'the control group that the engine chooses',
        evidence: [service.evidence] as const,
      }));
    return judgeDeclared(composeProject, services, findings, 'the Compose files declare no service');
  },
});
