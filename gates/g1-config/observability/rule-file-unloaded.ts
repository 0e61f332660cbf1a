import { readableConfigurations } from '../../../src/derive/monitoring/monitoring-evidence.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { prometheusDocs } from '../../../src/model/reference.ts';
import { countText } from '../../../src/shared/count-text.ts';
import { WATCHED } from './example-files.ts';

export const ruleFileUnloaded = defineCheck({
  meta: {
    id: 'rule-file-unloaded',
    priority: 'P2',
    developmentPriority: 'P3',
    title: 'Every rule file of the project is loaded',
    failureTitle: 'Rule files lie in the project that Prometheus does not load',
    why: 'Rules in a file that no `rule_files` names are never evaluated, while everybody believes they are.',
    fix: 'Name the file under `rule_files` and mount it, or remove it.',
    impact: 'alerts that never fire',
    effort: 'small',
    references: [prometheusDocs('prometheus/latest/configuration/recording_rules', 'Loading rules')],
    example: {
      bad: {
        ...WATCHED,
        'prometheus/prometheus.yml': `scrape_configs:
  - job_name: api
    static_configs: [{ targets: ["api:3000"] }]
`,
      },
      good: WATCHED,
    },
  },
  needs: ['prometheusConfigurations', 'alertRuleFiles'],
  evaluate({ prometheusConfigurations, alertRuleFiles }) {
    const readable = readableConfigurations(prometheusConfigurations);
    const isSettled =
      readable.length > 0 &&
      readable.length === prometheusConfigurations.length &&
      !readable.some(({ ruleFiles }) => ruleFiles.some(({ state }) => state === 'unknown'));
    const examined = isSettled ? alertRuleFiles : [];
    const findings = examined
      .filter(({ loadedBy }) => loadedBy.length === 0)
      .map(({ path, rules, evidence }) => ({
        subject: { file: path, line: 1, column: 1 },
        message: 'no Prometheus configuration at hand loads it',
        observed: `${countText(rules.length, 'rule')} in it, not named by ${readable.map((one) => one.path).join(', ')}`,
        expected: 'an entry in rule_files',
        evidence: [evidence, ...readable.map((one) => one.evidence)] as const,
      }));
    return judge(
      examined,
      findings,
      'no rule files lie beside a Prometheus configuration, or what it loads cannot be told',
    );
  },
});
