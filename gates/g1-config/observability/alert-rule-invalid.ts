import { defineCheck, judge } from '../../../src/model/check.ts';
import { prometheusDocs } from '../../../src/model/reference.ts';
import { WATCHED } from './example-files.ts';

export const alertRuleInvalid = defineCheck({
  meta: {
    id: 'alert-rule-invalid',
    priority: 'P1',
    developmentPriority: 'P2',
    title: 'No fault was found in the alert rules',
    failureTitle: 'Alert rules are invalid',
    why: 'One rule that cannot be read keeps Prometheus from starting, or from loading any of the new rules.',
    fix: 'Correct each place; `promtool check rules` confirms it.',
    impact: 'no alerts',
    effort: 'small',
    references: [
      prometheusDocs('prometheus/latest/configuration/alerting_rules', 'Alerting rules'),
      prometheusDocs('prometheus/latest/querying/basics', 'Querying'),
    ],
    example: {
      bad: {
        ...WATCHED,
        'prometheus/alerts.yml': `groups:
  - name: shop
    rules:
      - alert: HighErrorRate
        expr: rate(http_errors_total) > 0.05
        for: 5 minutes
`,
      },
      good: WATCHED,
    },
  },
  needs: ['alertRuleFiles'],
  evaluate({ alertRuleFiles }) {
    const findings = alertRuleFiles.flatMap(({ faults, rules, evidence }) => [
      ...faults.map(({ message, at }) => ({
        subject: at,
        message,
        observed: message,
        expected: 'a rule file that Prometheus loads',
        evidence: [evidence] as const,
      })),
      ...rules.flatMap(({ name, expression: { fault, at } }) =>
        fault
          ? [
              {
                subject: at,
                message: `the expression of ${name} is no PromQL: ${fault.message}`,
                observed: `${fault.message}, after ${fault.offset} characters`,
                expected: 'an expression that Prometheus evaluates',
                evidence: [evidence] as const,
              },
            ]
          : [],
      ),
    ]);
    return judge(alertRuleFiles, findings, 'no alert rules are at hand');
  },
});
