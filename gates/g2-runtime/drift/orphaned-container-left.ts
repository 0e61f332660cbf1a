import { whyNotComparable } from '../../../src/derive/drift/declared-beside-running.ts';
import { containerSubject } from '../../../src/derive/services/container-subject.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { dockerDocs } from '../../../src/model/reference.ts';

export const orphanedContainerLeft = defineCheck({
  meta: {
    id: 'orphaned-container-left',
    priority: 'P3',
    title: 'Every stopped container belongs to a service of the Compose files',
    failureTitle: 'Stopped containers are left of services that are no longer declared',
    why: 'It keeps its name, its volumes and its secrets, and a restart policy can bring it back.',
    fix: 'Remove it with `docker compose up -d --remove-orphans`.',
    impact: 'forgotten software that can come back',
    effort: 'small',
    references: [dockerDocs('reference/cli/docker/compose/up', 'compose up, --remove-orphans')],
  },
  needs: ['composeProject', 'containers'],
  evaluate({ composeProject, containers }) {
    const unclear = whyNotComparable(composeProject);
    if (unclear !== undefined) return { verdict: 'not-applicable', reason: unclear };
    const stopped = containers.filter(({ oneOff, state }) => !oneOff && !state.running);
    const findings = stopped
      .filter(({ service }) => !composeProject.services.some(({ name }) => name === service))
      .map((container) => ({
        subject: containerSubject(container),
        message: 'it is stopped, and no Compose file declares its service',
        observed: `${container.state.status}, image ${container.image}`,
        expected: `a service ${container.service} in ${composeProject.files.join(', ')}, or no container`,
        evidence: [container.evidence, composeProject.evidence] as const,
      }));
    return judgeDeclared(composeProject, stopped, findings, 'no container of the project is stopped');
  },
});
