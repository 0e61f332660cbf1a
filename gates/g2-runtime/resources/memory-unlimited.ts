import { containerSubject } from '../../../src/derive/services/container-subject.ts';
import { serviceSnippet } from '../../../src/derive/services/service-snippet.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { cis, composeSpec, owaspDocker } from '../../../src/model/reference.ts';

export const memoryUnlimited = defineCheck({
  meta: {
    id: 'memory-unlimited',
    priority: 'P2',
    title: 'Every container of a service has a memory limit',
    failureTitle: 'Containers have no memory limit',
    why: 'One container that leaks or is flooded can then take the memory of all others and of the host.',
    fix: 'Add `mem_limit`, or `deploy.resources.limits.memory`, sized by what the service really uses.',
    impact: 'host out of memory',
    effort: 'small',
    references: [
      cis('5.11'),
      composeSpec('05-services', 'mem_limit'),
      owaspDocker('rule-7---limit-resources-memory-cpu-file-descriptors-processes-restarts', 'rule 7, resources'),
    ],
  },
  needs: ['containers'],
  evaluate({ containers }) {
    const services = containers.filter(({ oneOff }) => !oneOff);
    const findings = services
      .filter(({ limits }) => limits.memoryBytes <= 0)
      .map((container) => ({
        subject: containerSubject(container),
        message: 'it has no memory limit',
        observed: 'the engine reports no memory limit for it',
        expected: 'a memory limit',
        snippet: serviceSnippet({ name: container.service }, ['mem_limit: 512m # sized by what it uses']),
        evidence: [container.evidence] as const,
      }));
    return judge(services, findings, 'the target has no container');
  },
});
