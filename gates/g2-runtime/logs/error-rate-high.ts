import { errorLinesPerHour, rateText } from '../../../src/derive/logs/log-error-rate.ts';
import { linesText, windowText } from '../../../src/derive/logs/log-window.ts';
import { NO_LINE_READ, windowsWithLines } from '../../../src/derive/logs/log-windows-read.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { dockerDocs } from '../../../src/model/reference.ts';

/** For captures that were taken before the threshold was part of them: one line a minute. */
const USUAL_LIMIT = 60;

export const errorRateHigh = defineCheck({
  meta: {
    id: 'error-rate-high',
    priority: 'P1',
    developmentPriority: 'P2',
    title: 'No log read has more error lines an hour than the threshold allows',
    failureTitle: 'Logs have more error lines an hour than the threshold allows',
    why: 'A service that reports errors all the time does not do its job, or hides the errors that matter among others.',
    fix: 'Mend what is reported most often, and set thresholds.maximumErrorLinesPerHour to what is normal here.',
    impact: 'service that fails again and again',
    effort: 'medium',
    references: [dockerDocs('reference/cli/docker/compose/logs', 'compose logs')],
  },
  needs: ['logs', 'containers', 'thresholds'],
  evaluate({ logs, containers, thresholds }) {
    const limit = thresholds.maximumErrorLinesPerHour ?? USUAL_LIMIT;
    const timed = windowsWithLines(logs, containers).filter((window) => errorLinesPerHour(window) !== undefined);
    const findings = timed
      .filter((window) => (errorLinesPerHour(window) ?? 0) > limit)
      .map((window) => ({
        subject: { service: window.service, container: window.container },
        message: linesText(window.counts.fatal + window.counts.error, 'fatal or error', window),
        observed: `${rateText(errorLinesPerHour(window) ?? 0)} an hour; ${windowText(window)}`,
        expected: `at most ${limit} an hour; a window shorter than an hour counts as one`,
        evidence: [window.evidence, thresholds.evidence] as const,
      }));
    return judge(timed, findings, NO_LINE_READ);
  },
});
