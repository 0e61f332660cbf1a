import { logLevelFindings } from '../../../src/derive/logs/log-level-findings.ts';
import { NO_LINE_READ, windowsWithLines } from '../../../src/derive/logs/log-windows-read.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { dockerDocs } from '../../../src/model/reference.ts';

export const errorLinesInLog = defineCheck({
  meta: {
    id: 'error-lines-in-log',
    priority: 'P2',
    title: 'No log line read from a service is an error by its level or words',
    failureTitle: 'Logs hold error lines',
    why: 'Each such line is something that did not work, and errors that are always there hide the new ones.',
    fix: 'Read the lines with `docker compose logs --timestamps SERVICE`, mend what they report, and log what is expected at a lower level.',
    impact: 'errors that go unnoticed',
    effort: 'medium',
    references: [dockerDocs('reference/cli/docker/compose/logs', 'compose logs')],
  },
  needs: ['logs', 'containers'],
  evaluate({ logs, containers }) {
    const written = windowsWithLines(logs, containers);
    return judge(written, logLevelFindings(written, 'error'), NO_LINE_READ);
  },
});
