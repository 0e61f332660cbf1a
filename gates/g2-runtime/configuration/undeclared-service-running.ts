import { containerSubject } from '../../../src/derive/services/container-subject.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import type { EvidenceFor } from '../../../src/model/evidence/kinds.ts';
import { dockerDocs } from '../../../src/model/reference.ts';

export const undeclaredServiceRunning = defineCheck({
  meta: {
    id: 'undeclared-service-running',
    priority: 'P2',
    title: 'Every running container belongs to a service of the Compose files',
    failureTitle: 'Containers of the project run whose service is not in the Compose files',
    why: 'Nobody deploys or reviews it any more, while it still holds its ports, its data and its secrets.',
    fix: 'Remove it with `docker compose up -d --remove-orphans`, or name the Compose file that declares it.',
    impact: 'forgotten software in production',
    effort: 'small',
    references: [dockerDocs('reference/cli/docker/compose/up', 'compose up, --remove-orphans')],
  },
  needs: ['composeProject', 'containers'],
  evaluate({ composeProject, containers }) {
    const unclear = whyUnclear(composeProject);
    if (unclear !== undefined) return { verdict: 'not-applicable', reason: unclear };
    const running = containers.filter(({ oneOff, state }) => !oneOff && state.running);
    const findings = running
      .filter(({ service }) => !composeProject.services.some(({ name }) => name === service))
      .map((container) => ({
        subject: containerSubject(container),
        message: 'it runs, and no Compose file declares its service',
        observed: `running, image ${container.image}`,
        expected: `a service ${container.service} in ${composeProject.files.join(', ')}`,
        evidence: [container.evidence, composeProject.evidence] as const,
      }));
    return judge(running, findings, 'no container of the project is running');
  },
});

/** Files that were not read to the end may declare any service. */
function whyUnclear({ diagnostics, unsupported }: EvidenceFor<'composeProject'>['composeProject']): string | undefined {
  if (diagnostics.some(({ level }) => level === 'error')) return 'not evaluated: the Compose files have errors';
  const include = unsupported.find(({ construct }) => construct.includes('include'));
  return include && `not evaluated: ${include.construct} at ${include.at.file}:${include.at.line} may declare more`;
}
