import { defineCheck, judge } from '../../../src/model/check.ts';
import { prometheusDocs } from '../../../src/model/reference.ts';
import { WATCHED } from './example-files.ts';

export const prometheusConfigurationInvalid = defineCheck({
  meta: {
    id: 'prometheus-configuration-invalid',
    priority: 'P1',
    developmentPriority: 'P2',
    title: 'No fault was found in the Prometheus configuration',
    failureTitle: 'The Prometheus configuration has faults',
    why: 'Prometheus does not start with a configuration that it cannot read, and after a reload it keeps the old one.',
    fix: 'Correct each place; `promtool check config` confirms it.',
    impact: 'no metrics',
    effort: 'small',
    references: [prometheusDocs('prometheus/latest/configuration/configuration', 'Configuration')],
    example: {
      bad: {
        ...WATCHED,
        'prometheus/prometheus.yml': `scrape_configs:
  - job_name: api
    scrape_interval: 15 seconds
    static_configs: [{ targets: ["http://api:3000/metrics"] }]
`,
      },
      good: WATCHED,
    },
  },
  needs: ['prometheusConfigurations'],
  evaluate({ prometheusConfigurations }) {
    const findings = prometheusConfigurations.flatMap(({ faults, evidence }) =>
      faults.map(({ message, at }) => ({
        subject: at,
        message,
        observed: message,
        expected: 'a configuration that Prometheus loads',
        evidence: [evidence] as const,
      })),
    );
    return judge(prometheusConfigurations, findings, 'no Prometheus configuration is at hand');
  },
});
