import {
  alertsIn,
  type ReadPrometheus,
  readableConfigurations,
} from '../../../src/derive/monitoring/monitoring-evidence.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { prometheusDocs } from '../../../src/model/reference.ts';
import { WATCHED } from './example-files.ts';

export const alertRulesMissing = defineCheck({
  meta: {
    id: 'alert-rules-missing',
    priority: 'P1',
    developmentPriority: 'P3',
    title: 'Prometheus loads alert rules',
    failureTitle: 'Prometheus collects metrics and alerts on none of them',
    why: 'Without alert rules nobody is told of a failure, so it is found by the users.',
    fix: 'Write a rule file, mount it beside the configuration and name it under `rule_files`.',
    impact: 'delayed incident response',
    effort: 'medium',
    references: [prometheusDocs('prometheus/latest/configuration/alerting_rules', 'Alerting rules')],
    example: {
      bad: {
        'compose.yaml': WATCHED['compose.yaml'] ?? '',
        'prometheus/prometheus.yml': `scrape_configs:
  - job_name: api
    static_configs: [{ targets: ["api:3000"] }]
`,
      },
      good: WATCHED,
    },
  },
  needs: ['prometheusConfigurations', 'alertRuleFiles', 'grafanaProvisioning'],
  evaluate({ prometheusConfigurations, alertRuleFiles, grafanaProvisioning }) {
    const alertsElsewhere = grafanaProvisioning.some(({ alertRules }) => alertRules.length > 0);
    const examined = readableConfigurations(prometheusConfigurations).filter(
      ({ ruleFiles }) => !ruleFiles.some(({ state }) => state === 'unknown'),
    );
    const findings = alertsElsewhere
      ? []
      : examined.flatMap((configuration) => {
          const loaded = alertRuleFiles.filter(({ loadedBy }) => loadedBy.includes(configuration.path));
          if (alertsIn(loaded).length > 0 || loaded.some(({ faults }) => faults.length > 0)) return [];
          return [
            {
              subject: configuration.ruleFiles[0]?.at ?? { file: configuration.path, line: 1, column: 1 },
              ...whatIsThere(configuration, loaded.length),
              expected: 'rule files with at least one alert',
              evidence: [configuration.evidence] as const,
            },
          ];
        });
    return judge(
      examined,
      findings,
      'no Prometheus configuration is at hand, or where its rule files lie cannot be told',
    );
  },
});

function whatIsThere({ ruleFiles }: ReadPrometheus, loaded: number): { message: string; observed: string } {
  if (ruleFiles.length === 0) return { message: 'it names no rule files', observed: 'no rule_files' };
  const patterns = ruleFiles.map(({ pattern }) => pattern).join(', ');
  if (loaded === 0) return { message: 'none of its rule files is there', observed: patterns };
  return { message: 'its rule files hold no alert', observed: patterns };
}
