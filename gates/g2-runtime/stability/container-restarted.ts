import { containerSubject } from '../../../src/derive/services/container-subject.ts';
import { restartPolicyText } from '../../../src/derive/services/restart-policy.ts';
import { momentText } from '../../../src/derive/time/moment-text.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { dockerDocs } from '../../../src/model/reference.ts';
import { countText } from '../../../src/shared/count-text.ts';

export const containerRestarted = defineCheck({
  meta: {
    id: 'container-restarted',
    priority: 'P1',
    title: 'No container of a service was restarted by its restart policy',
    failureTitle: 'Containers were restarted by their restart policy',
    why: 'The program ended by itself, which it is not meant to, and what it was doing at that moment was lost.',
    fix: 'Read the lines before each end with `docker compose logs --timestamps SERVICE`, and mend what makes it end; a new container counts from zero.',
    impact: 'repeated short outages',
    effort: 'medium',
    references: [dockerDocs('engine/containers/start-containers-automatically', 'Start containers automatically')],
  },
  needs: ['containers'],
  evaluate({ containers }) {
    const services = containers.filter(({ oneOff }) => !oneOff);
    const findings = services
      .filter(({ restartCount }) => restartCount > 0)
      .map((container) => ({
        subject: containerSubject(container),
        message: `${countText(container.restartCount, 'restart')} by its restart policy`,
        observed: `restart count ${container.restartCount}, policy ${restartPolicyText(container)}${lastStart(container.state)}`,
        expected: 'restart count 0',
        fix: `See docker compose logs --timestamps ${container.service} for what makes it end.`,
        evidence: [container.evidence] as const,
      }));
    return judge(services, findings, 'the target has no container');
  },
});

function lastStart({ startedAt }: { readonly startedAt?: string | undefined }): string {
  return startedAt === undefined ? '' : `, last started ${momentText(startedAt)}`;
}
