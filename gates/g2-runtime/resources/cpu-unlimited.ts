import { containerSubject } from '../../../src/derive/services/container-subject.ts';
import { serviceSnippet } from '../../../src/derive/services/service-snippet.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { cis, composeSpec, owaspDocker } from '../../../src/model/reference.ts';

export const cpuUnlimited = defineCheck({
  meta: {
    id: 'cpu-unlimited',
    priority: 'P3',
    title: 'Every container of a service has a CPU limit',
    failureTitle: 'Containers have no CPU limit',
    why: 'One busy container can then take the processors from all others.',
    fix: 'Add `cpus`, or `deploy.resources.limits.cpus`, sized by what the service really uses.',
    impact: 'slow neighbours',
    effort: 'small',
    references: [
      cis('5.12'),
      composeSpec('05-services', 'cpus'),
      owaspDocker('rule-7---limit-resources-memory-cpu-file-descriptors-processes-restarts', 'rule 7, resources'),
    ],
  },
  needs: ['containers'],
  evaluate({ containers }) {
    const services = containers.filter(({ oneOff }) => !oneOff);
    const findings = services
      .filter(({ limits }) => limits.cpus <= 0)
      .map((container) => ({
        subject: containerSubject(container),
        message: 'it has no CPU limit',
        observed: 'the engine reports no CPU limit for it',
        expected: 'a CPU limit',
        snippet: serviceSnippet({ name: container.service }, ['cpus: "1.0" # sized by what it uses']),
        evidence: [container.evidence] as const,
      }));
    return judge(services, findings, 'the target has no container');
  },
});
