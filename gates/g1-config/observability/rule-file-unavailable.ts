import { readableConfigurations } from '../../../src/derive/monitoring/monitoring-evidence.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { prometheusDocs } from '../../../src/model/reference.ts';
import { WATCHED } from './example-files.ts';

const REASONS = {
  absent: { message: 'there is no such file where it is looked for', observed: 'no file' },
  'not-mounted': { message: 'nothing is mounted where it is looked for', observed: 'no mount' },
};

export const ruleFileUnavailable = defineCheck({
  meta: {
    id: 'rule-file-unavailable',
    priority: 'P1',
    developmentPriority: 'P2',
    title: 'Every rule file that Prometheus names is there',
    failureTitle: 'Rule files that Prometheus names are not in its container',
    why: 'Prometheus passes over a rule file that does not exist without a word, so its alerts never fire.',
    fix: 'Mount the file at the place that `rule_files` names, seen from the folder of the configuration.',
    impact: 'alerts that never fire',
    effort: 'small',
    references: [prometheusDocs('prometheus/latest/configuration/configuration', 'Configuration')],
    example: {
      bad: {
        ...WATCHED,
        'compose.yaml': `services:
  api: { image: "registry.example/api:1.0" }
  prometheus:
    image: prom/prometheus:v3.5.0
    volumes: ["./prometheus/prometheus.yml:/etc/prometheus/prometheus.yml:ro"]
`,
      },
      good: WATCHED,
    },
  },
  needs: ['prometheusConfigurations'],
  evaluate({ prometheusConfigurations }) {
    const named = readableConfigurations(prometheusConfigurations)
      .flatMap(({ ruleFiles, evidence }) => ruleFiles.map((ruleFile) => ({ ...ruleFile, evidence })))
      .filter(({ state }) => state !== 'unknown');
    const findings = named.flatMap(({ state, pattern, at, evidence }) => {
      if (state !== 'absent' && state !== 'not-mounted') return [];
      const { message, observed } = REASONS[state];
      return [
        {
          subject: at,
          message: `${pattern}: ${message}`,
          observed,
          expected: `a file at ${pattern} in the container`,
          evidence: [evidence] as const,
        },
      ];
    });
    return judge(named, findings, 'no Prometheus configuration at hand names a rule file that can be looked for');
  },
});
