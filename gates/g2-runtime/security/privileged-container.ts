import { containerSubject } from '../../../src/derive/services/container-subject.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { cis, composeSpec, owaspDocker } from '../../../src/model/reference.ts';

export const privilegedContainer = defineCheck({
  meta: {
    id: 'privileged-container',
    priority: 'P0',
    title: 'No container is privileged',
    failureTitle: 'Containers are privileged',
    why: 'A privileged container has every capability and device of the host, so that its root user is root of the host.',
    fix: 'Remove `privileged: true` and add only what the service needs with `cap_add` or `devices`.',
    impact: 'takeover of the host',
    effort: 'medium',
    references: [
      cis('5.5'),
      composeSpec('05-services', 'privileged'),
      owaspDocker(
        'rule-3-limit-capabilities-grant-only-specific-capabilities-needed-by-a-container',
        'rule 3, capabilities',
      ),
    ],
  },
  needs: ['containers'],
  evaluate({ containers }) {
    const findings = containers
      .filter(({ security }) => security.privileged)
      .map((container) => ({
        subject: containerSubject(container),
        message: 'it is privileged',
        observed: 'privileged: true',
        expected: 'privileged: false',
        evidence: [container.evidence] as const,
      }));
    return judge(containers, findings, 'the target has no container');
  },
});
