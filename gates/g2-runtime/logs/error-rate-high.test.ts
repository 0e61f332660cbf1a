import { checkCases } from '../../testing/check-cases.ts';
import { aContainer, secondsAgo } from '../../testing/evidence.ts';
import { aLogWindow, anEmptyLog } from '../../testing/log-window.ts';
import { thresholdsOf } from '../../testing/thresholds.ts';
import { errorRateHigh } from './error-rate-high.ts';

const containers = [aContainer('api')];
const thresholds = thresholdsOf({ maximumErrorLinesPerHour: 60 });
const withErrors = (error: number, from: number, to = 60) =>
  aLogWindow('api', { counts: { fatal: 1, error, warning: 900 }, from: secondsAgo(from), to: secondsAgo(to) });
const finding = (message: string) => ({ subject: { service: 'api', container: 'shop-api-1' }, message });

checkCases(errorRateHigh, {
  pass: {
    'calm lines only': { containers, thresholds, logs: [aLogWindow('api')] },
    'exactly as many as are allowed': { containers, thresholds, logs: [withErrors(59, 3600, 0)] },
    'many, over a long time': { containers, thresholds, logs: [withErrors(500, 36_000)] },
    'fewer than allowed in a window of a second': { containers, thresholds, logs: [withErrors(5, 61)] },
  },
  fail: {
    'more than one a minute': {
      containers,
      thresholds,
      logs: [withErrors(200, 7260)],
      findings: [finding('201 fatal or error lines in 2,000 lines read')],
    },
    'more than a limit of the settings': {
      containers,
      thresholds: thresholdsOf({ maximumErrorLinesPerHour: 0 }),
      logs: [withErrors(0, 3600)],
      findings: [finding('1 fatal or error line in 2,000 lines read')],
    },
    'in a capture that was taken before there was a threshold': {
      containers,
      thresholds: thresholdsOf(),
      logs: [withErrors(70, 3600)],
      findings: [finding('71 fatal or error lines in 2,000 lines read')],
    },
  },
  notApplicable: {
    'nothing was written': { containers, thresholds, logs: [anEmptyLog('api')] },
    'no line has a time': { containers, thresholds, logs: [anEmptyLog('api', { lines: 7 })] },
  },
});
