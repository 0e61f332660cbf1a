import { ALERT_TOPICS, watches } from '../../../src/derive/monitoring/alert-topic.ts';
import { alertsIn, countingRuleFiles } from '../../../src/derive/monitoring/monitoring-evidence.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { prometheusDocs } from '../../../src/model/reference.ts';
import { countText } from '../../../src/shared/count-text.ts';
import { WATCHED } from './example-files.ts';

export const alertCoverageIncomplete = defineCheck({
  meta: {
    id: 'alert-coverage-incomplete',
    priority: 'P2',
    developmentPriority: 'P3',
    title: 'Alerts watch errors, latency, targets, memory, CPU and disk space',
    failureTitle: 'Alerts leave out what most failures show in',
    why: 'What no alert watches fails unseen: most failures show first in errors, latency, targets or resources.',
    fix: 'Add an alert for each missing subject, or waive it with the reason why it is watched elsewhere.',
    impact: 'failures found by users',
    effort: 'medium',
    references: [prometheusDocs('practices/alerting', 'Alerting practices')],
    example: {
      bad: WATCHED,
      good: {
        ...WATCHED,
        'prometheus/alerts.yml': `groups:
  - name: shop
    rules:
      - { alert: TargetDown, expr: up == 0 }
      - { alert: HighErrorRate, expr: 'rate(http_requests_total{code=~"5.."}[5m]) > 1' }
      - { alert: SlowResponses, expr: 'http_request_duration_seconds{quantile="0.95"} > 1' }
      - { alert: HighMemoryUsage, expr: process_resident_memory_bytes > 1e9 }
      - { alert: HighCpuUsage, expr: 'rate(process_cpu_seconds_total[5m]) > 0.9' }
      - { alert: LowDiskSpace, expr: node_filesystem_avail_bytes < 1e9 }
`,
      },
    },
  },
  needs: ['alertRuleFiles', 'prometheusConfigurations'],
  evaluate({ alertRuleFiles, prometheusConfigurations }) {
    const files = countingRuleFiles(alertRuleFiles, prometheusConfigurations);
    const alerts = alertsIn(files);
    const [first, ...others] = [...new Set(alerts.map(({ evidence }) => evidence))];
    const missing = ALERT_TOPICS.filter((topic) => !alerts.some(({ rule }) => watches(rule, topic)));
    const findings = missing.flatMap(({ name, suggestion }) => {
      const [alert] = alerts;
      if (!first || !alert) return [];
      return [
        {
          subject: { file: alert.path, line: 1, column: 1 },
          message: `no alert watches ${name}, judged by the names of alerts and metrics`,
          observed: `${countText(alerts.length, 'alert')}, none on ${name}`,
          expected: `an alert on ${name}`,
          fix: `Add an alert on ${name}, for example with \`expr: ${suggestion}\`.`,
          evidence: [first, ...others] as const,
        },
      ];
    });
    return judge(alerts, findings, 'no alert rules are loaded');
  },
});
