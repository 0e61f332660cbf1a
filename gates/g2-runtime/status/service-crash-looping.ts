import { containerSubject } from '../../../src/derive/container-subject.ts';
import { exitCodeText } from '../../../src/derive/exit-code-text.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { dockerDocs } from '../../../src/model/reference.ts';
import { countText } from '../../../src/shared/count-text.ts';

export const serviceCrashLooping = defineCheck({
  meta: {
    id: 'service-crash-looping',
    priority: 'P0',
    title: 'No container is waiting to be restarted after a crash',
    failureTitle: 'Containers crash and are restarted over and over',
    why: 'The service never works for long, and the engine reports the container as running between two crashes.',
    fix: 'Read the last lines before each end with `docker compose logs SERVICE`, and mend what makes it end.',
    impact: 'outage of the service',
    effort: 'medium',
    references: [
      dockerDocs('engine/containers/start-containers-automatically', 'Start containers automatically'),
      dockerDocs('reference/cli/docker/container/ls', 'container states'),
    ],
    blocksNext: true,
  },
  needs: ['containers'],
  evaluate({ containers }) {
    const services = containers.filter(({ oneOff }) => !oneOff);
    const findings = services
      .filter(({ state }) => state.restarting || state.status === 'restarting')
      .map((container) => ({
        subject: containerSubject(container),
        message: 'it ended and is waiting to be restarted',
        observed: `restarting, ${exitCodeText(container.state.exitCode)}, ${countText(container.restartCount, 'restart')}`,
        expected: 'a container that keeps running',
        fix: `See docker compose logs ${container.service} for what makes it end.`,
        evidence: [container.evidence] as const,
      }));
    return judge(services, findings, 'the target has no container');
  },
});
