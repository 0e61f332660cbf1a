import { defineCheck, judge } from '../../../src/model/check.ts';
import { prometheusDocs } from '../../../src/model/reference.ts';
import { NOTIFYING } from './example-files.ts';

export const alertmanagerConfigurationInvalid = defineCheck({
  meta: {
    id: 'alertmanager-configuration-invalid',
    priority: 'P1',
    developmentPriority: 'P2',
    title: 'No fault was found in the Alertmanager configuration',
    failureTitle: 'The Alertmanager configuration has faults',
    why: 'Alertmanager does not start with a configuration that it cannot read, and then no alert reaches anybody.',
    fix: 'Correct each place; `amtool check-config` confirms it.',
    impact: 'alerts that reach nobody',
    effort: 'small',
    references: [prometheusDocs('alerting/latest/configuration', 'Alertmanager configuration')],
    example: {
      bad: {
        ...NOTIFYING,
        'alertmanager/alertmanager.yml': `route: { receiver: on-call }
receivers:
  - name: team
    email_configs: [{ to: team@example.org }]
`,
      },
      good: NOTIFYING,
    },
  },
  needs: ['alertmanagerConfigurations'],
  evaluate({ alertmanagerConfigurations }) {
    const findings = alertmanagerConfigurations.flatMap(({ faults, evidence }) =>
      faults.map(({ message, at }) => ({
        subject: at,
        message,
        observed: message,
        expected: 'a configuration that Alertmanager loads',
        evidence: [evidence] as const,
      })),
    );
    return judge(alertmanagerConfigurations, findings, 'no Alertmanager configuration is at hand');
  },
});
