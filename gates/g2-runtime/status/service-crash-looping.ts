import { clockDoubt } from '../../../src/derive/engine/clock-doubt.ts';
import { exitCodeText } from '../../../src/derive/processes/exit-code-text.ts';
import { containerSubject } from '../../../src/derive/services/container-subject.ts';
import { uptimeSeconds } from '../../../src/derive/time/uptime.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import type { Container } from '../../../src/model/evidence/container.ts';
import type { DeepReadonly } from '../../../src/model/evidence/kinds.ts';
import { dockerDocs } from '../../../src/model/reference.ts';
import { countText } from '../../../src/shared/count-text.ts';
import { durationText } from '../../../src/shared/duration-text.ts';

/** Between two crashes the engine calls a container running; after this many restarts a short uptime is no new start. */
const MANY_RESTARTS = 3;
const SHORT_UPTIME_SECONDS = 60;

export const serviceCrashLooping = defineCheck({
  meta: {
    id: 'service-crash-looping',
    priority: 'P0',
    title: 'No container is restarted over and over after a crash',
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
  needs: ['containers', 'run'],
  consults: ['engine'],
  evaluate({ containers, run, consulted }) {
    const doubt = clockDoubt(consulted.engine);
    const services = containers.filter(({ oneOff }) => !oneOff);
    const findings = services
      .map((container) => ({ container, observed: loopText(container, doubt.length === 0 ? run.takenAt : undefined) }))
      .filter(({ observed }) => observed !== undefined)
      .map(({ container, observed = '' }) => ({
        subject: containerSubject(container),
        message: 'it ends and is restarted over and over',
        observed,
        expected: 'a container that keeps running',
        fix: `See docker compose logs ${container.service} for what makes it end.`,
        evidence: [container.evidence, run.evidence] as const,
      }));
    return judge(services, findings, 'the target has no container', doubt);
  },
});

/**
 * What shows that a container is in a crash loop; undefined when nothing does.
 *
 * @param takenAt of the capture, when the clock that wrote it can be held against that of the engine
 */
function loopText(container: DeepReadonly<Container>, takenAt: string | undefined): string | undefined {
  const { state, restartCount } = container;
  const restarts = countText(restartCount, 'restart');
  if (state.restarting || state.status === 'restarting') {
    return `waiting to be restarted, ${exitCodeText(state.exitCode)}, ${restarts}`;
  }
  const uptime = takenAt === undefined ? undefined : uptimeSeconds(container, takenAt);
  if (uptime === undefined || restartCount < MANY_RESTARTS || uptime >= SHORT_UPTIME_SECONDS) return undefined;
  return `running for ${durationText(uptime)}, ${restarts} before that`;
}
