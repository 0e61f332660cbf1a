import { defineCheck, judge } from '../../../src/model/check.ts';
import type { EvidenceFor } from '../../../src/model/evidence/kinds.ts';
import { dockerDocs } from '../../../src/model/reference.ts';

type Population = EvidenceFor<'population'>['population'];

export const containerVanished = defineCheck({
  meta: {
    id: 'container-vanished',
    priority: 'P2',
    title: 'Every container of a service that was listed could be inspected',
    failureTitle: 'Containers were removed while the audit ran',
    why: 'Something changes the system at the same time, so that the audit shows a moment between two states.',
    fix: 'Find out what removes them (`docker events --filter event=destroy`), and run the audit again when nothing is being deployed.',
    impact: 'audit of an unsettled system',
    effort: 'small',
    references: [dockerDocs('reference/cli/docker/system/events', 'docker events')],
  },
  needs: ['population'],
  evaluate({ population }) {
    const { containers, vanished, evidence } = population;
    const listed = containers
      .filter((container) => !isOneOff(container, population))
      .map((container) => ({ ...container, evidence }));
    const findings = listed
      .filter(({ name }) => vanished.includes(name))
      .map(({ name, service }) => ({
        subject: { ...(service !== '' && { service }), container: name },
        message: 'it was gone when it was to be inspected',
        observed: 'in the list of containers, then not found',
        expected: 'the same containers while the audit runs',
        evidence: [evidence] as const,
      }));
    return judge(listed, findings, 'the target has no container');
  },
});

/** Containers of `compose run`, named `project-service-run-…`, come and go as people use them. */
function isOneOff({ service, name }: Population['containers'][number], { project }: Population): boolean {
  return name.startsWith(`${project}-${service}-run-`);
}
