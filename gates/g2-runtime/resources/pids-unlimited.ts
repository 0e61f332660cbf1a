import { containerSubject } from '../../../src/derive/services/container-subject.ts';
import { serviceSnippet } from '../../../src/derive/services/service-snippet.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { cis, composeSpec, owaspDocker } from '../../../src/model/reference.ts';

export const pidsUnlimited = defineCheck({
  meta: {
    id: 'pids-unlimited',
    priority: 'P3',
    title: 'Every container of a service has a process limit',
    failureTitle: 'Containers have no process limit',
    why: 'A container that starts processes without end can then fill the process table of the host.',
    fix: 'Add `pids_limit`, or `deploy.resources.limits.pids`, sized by what the service really uses.',
    impact: 'host out of processes',
    effort: 'small',
    references: [
      cis('5.29'),
      composeSpec('05-services', 'pids_limit'),
      owaspDocker('rule-7---limit-resources-memory-cpu-file-descriptors-processes-restarts', 'rule 7, resources'),
    ],
  },
  needs: ['containers'],
  evaluate({ containers }) {
    const services = containers.filter(({ oneOff }) => !oneOff);
    const findings = services
      .filter(({ limits }) => limits.pids <= 0)
      .map((container) => ({
        subject: containerSubject(container),
        message: 'it has no process limit',
        observed: 'the engine reports no process limit for it',
        expected: 'a process limit',
        snippet: serviceSnippet({ name: container.service }, ['pids_limit: 200 # sized by what it uses']),
        evidence: [container.evidence] as const,
      }));
    return judge(services, findings, 'the target has no container');
  },
});
