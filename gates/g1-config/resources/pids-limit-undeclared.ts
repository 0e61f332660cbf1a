import { hasLimit, limitFix } from '../../../src/derive/declared-limit.ts';
import { placeOf, settledServices } from '../../../src/derive/declared-services.ts';
import { judgeDeclared } from '../../../src/derive/judge-declared.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { cis, composeSpec, owaspDocker } from '../../../src/model/reference.ts';

export const pidsLimitUndeclared = defineCheck({
  meta: {
    id: 'pids-limit-undeclared',
    priority: 'P2',
    developmentPriority: 'P3',
    title: 'Every service declares a process limit',
    failureTitle: 'Services declare no process limit',
    why: 'A service that starts processes without end can then fill the process table of the host.',
    fix: 'Add `pids_limit`, or `deploy.resources.limits.pids`, sized by what the service really uses.',
    impact: 'host out of processes',
    effort: 'small',
    references: [
      cis('5.29'),
      composeSpec('05-services', 'pids_limit'),
      owaspDocker('rule-7---limit-resources-memory-cpu-file-descriptors-processes-restarts', 'rule 7, resources'),
    ],
    example: {
      bad: {
        'compose.yaml': `services:
  api:
    image: shop/api:1.0
`,
      },
      good: {
        'compose.yaml': `services:
  api:
    image: shop/api:1.0
    pids_limit: 200
`,
      },
    },
  },
  needs: ['composeProject'],
  evaluate({ composeProject }) {
    const services = settledServices(composeProject);
    const findings = services
      .filter((service) => !hasLimit(service, 'pids'))
      .map((service) => ({
        subject: placeOf(service, service.keys['deploy'] ? 'deploy' : 'pids_limit'),
        message: 'no process limit is declared',
        observed: 'neither pids_limit nor deploy.resources.limits.pids',
        expected: 'a process limit',
        fix: limitFix(service, 'pids', '200'),
        evidence: [service.evidence] as const,
      }));
    return judgeDeclared(composeProject, services, findings, 'no service is declared whose keys are all known');
  },
});
