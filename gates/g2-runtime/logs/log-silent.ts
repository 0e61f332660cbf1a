import { containerSubject } from '../../../src/derive/services/container-subject.ts';
import { ofServices } from '../../../src/derive/services/of-services.ts';
import { uptimeSeconds } from '../../../src/derive/time/uptime.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { dockerDocs } from '../../../src/model/reference.ts';
import { durationText } from '../../../src/shared/duration-text.ts';

export const logSilent = defineCheck({
  meta: {
    id: 'log-silent',
    priority: 'P3',
    title: 'Every service that runs has written to its log',
    failureTitle: 'Services run and their logs are empty',
    why: 'Of a service without a line nothing can be said: it logs elsewhere, it hangs, or its log file was deleted on the host.',
    fix: 'Let the program write to stdout and stderr; where it does, look whether its log file was removed, and create the container anew.',
    impact: 'failures that cannot be explained',
    effort: 'small',
    references: [dockerDocs('engine/logging', 'View container logs')],
  },
  needs: ['logs', 'containers', 'run', 'thresholds'],
  evaluate({ logs, containers, run, thresholds }) {
    // Where only a part was asked for or could be read, nothing can be said of the rest.
    const whole = ofServices(logs, containers).filter(
      ({ coverage }) => coverage?.since === undefined && coverage?.incomplete === undefined,
    );
    const running = whole.flatMap((window) => {
      const container = containers.find(({ name }) => name === window.container);
      const uptime = container && uptimeSeconds(container, run.takenAt);
      const isUp = uptime !== undefined && uptime >= thresholds.minimumUptimeSeconds;
      return container && isUp ? [{ window, container, uptime, evidence: window.evidence }] : [];
    });
    const findings = running
      .filter(({ window }) => window.lines === 0)
      .map(({ window, container, uptime }) => ({
        subject: containerSubject(container),
        message: 'it runs, and no line was read from its log',
        observed: `0 lines with the driver ${window.driver}, up for ${durationText(uptime)}`,
        expected: 'a line at least from its start',
        evidence: [window.evidence, container.evidence, run.evidence, thresholds.evidence] as const,
      }));
    return judge(running, findings, 'no service has been running long enough whose whole log was read');
  },
});
