import { containersToRun } from '../../../src/derive/dependencies/one-shot.ts';
import { clockDoubt } from '../../../src/derive/engine/clock-doubt.ts';
import { containerSubject } from '../../../src/derive/services/container-subject.ts';
import { momentText } from '../../../src/derive/time/moment-text.ts';
import { uptimeSeconds } from '../../../src/derive/time/uptime.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { dockerDocs } from '../../../src/model/reference.ts';
import { durationText } from '../../../src/shared/duration-text.ts';

export const recentlyStarted = defineCheck({
  meta: {
    id: 'recently-started',
    priority: 'P3',
    title: 'Every running container of a service had run for the minimum uptime',
    failureTitle: 'Containers were started shortly before the audit',
    why: 'What they show is a start and not yet an operation: leaks, timeouts and crashes come later.',
    fix: 'Run the audit again when they have run for a while; `thresholds.minimumUptimeSeconds` says how long.',
    impact: 'audit of an unsettled system',
    effort: 'small',
    references: [dockerDocs('reference/cli/docker/container/ls', 'container states')],
  },
  needs: ['containers', 'run', 'thresholds'],
  consults: ['engine'],
  evaluate({ containers, run, thresholds, consulted }) {
    const { minimumUptimeSeconds } = thresholds;
    const running = containersToRun(containers).flatMap((container) => {
      const uptime = uptimeSeconds(container, run.takenAt);
      return uptime === undefined ? [] : [{ ...container, uptime }];
    });
    const doubt = clockDoubt(consulted.engine);
    const findings = running
      .filter(({ uptime }) => doubt.length === 0 && uptime < minimumUptimeSeconds)
      .map(({ uptime, ...container }) => ({
        subject: containerSubject(container),
        message: `it had run for ${durationText(uptime)} when the capture was taken`,
        observed: `started ${momentText(container.state.startedAt ?? '')}, capture taken ${momentText(run.takenAt)}`,
        expected: `an uptime of at least ${minimumUptimeSeconds} seconds`,
        evidence: [container.evidence, run.evidence, thresholds.evidence] as const,
      }));
    return judge(running, findings, 'no container that should keep running is running', doubt);
  },
});
