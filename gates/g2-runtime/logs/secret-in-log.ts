import { linesWithSecrets, secretNames, secretsInLog } from '../../../src/derive/logs/log-secrets.ts';
import { linesText, windowText } from '../../../src/derive/logs/log-window.ts';
import { NO_LINE_JUDGED, windowsWithLines } from '../../../src/derive/logs/log-windows-read.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { owaspDocker } from '../../../src/model/reference.ts';
import { countText } from '../../../src/shared/count-text.ts';

export const secretInLog = defineCheck({
  meta: {
    id: 'secret-in-log',
    priority: 'P1',
    developmentPriority: 'P2',
    title: 'No secret was recognised in the log lines read',
    failureTitle: 'Secrets stand in logs',
    why: 'Logs are read, sent and kept by more people and systems than may know a secret.',
    fix: 'Do not log the value (nor URLs and headers that hold it), change the secret, and create the container anew to be rid of the log.',
    impact: 'secret known to everybody who reads logs',
    effort: 'small',
    references: [owaspDocker('rule-12', 'Docker secrets')],
  },
  needs: ['logs', 'containers'],
  evaluate({ logs, containers }) {
    const written = windowsWithLines(logs, containers);
    const findings = written.flatMap((window) => {
      const secrets = secretsInLog(window);
      if (secrets.size === 0) return [];
      const lines = linesWithSecrets(window);
      const counted = lines > 0 ? `${linesText(lines, 'such', window)}; ` : '';
      return {
        subject: { service: window.service, container: window.container },
        message: `${countText(secrets.size, 'secret')} in its log`,
        observed: `${secretNames(secrets, containers)}; ${counted}${windowText(window)}`,
        expected: 'none',
        evidence: [window.evidence] as const,
      };
    });
    // Older captures have a few lines of each log only: enough to find something, not to say that there is nothing.
    const looked = written.filter(({ suspects }) => suspects !== undefined);
    return judge(looked, findings, NO_LINE_JUDGED);
  },
});
