import { logLevelFindings } from '../../../src/derive/logs/log-level-findings.ts';
import { NO_LINE_READ, windowsWithLines } from '../../../src/derive/logs/log-windows-read.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { dockerDocs } from '../../../src/model/reference.ts';

export const fatalLinesInLog = defineCheck({
  meta: {
    id: 'fatal-lines-in-log',
    priority: 'P1',
    title: 'No log line read from a service is fatal by its level or words',
    failureTitle: 'Logs hold fatal lines',
    why: 'A program writes such a line when it, or a part of it, cannot go on.',
    fix: 'Read the lines around each with `docker compose logs --timestamps SERVICE`, and mend what they report.',
    impact: 'service that fails or loses work',
    effort: 'medium',
    references: [dockerDocs('reference/cli/docker/compose/logs', 'compose logs')],
  },
  needs: ['logs', 'containers'],
  evaluate({ logs, containers }) {
    const written = windowsWithLines(logs, containers);
    return judge(written, logLevelFindings(written, 'fatal'), NO_LINE_READ);
  },
});
