import { defineCheck, judge } from '../../../src/model/check.ts';
import { prometheusDocs } from '../../../src/model/reference.ts';
import { NOTIFYING } from './example-files.ts';

export const alertmanagerReceiverMissing = defineCheck({
  meta: {
    id: 'alertmanager-receiver-missing',
    priority: 'P2',
    developmentPriority: 'P3',
    title: 'Alertmanager notifies somebody',
    failureTitle: 'Alertmanager has no receiver that notifies anybody',
    why: 'A receiver without an integration takes alerts and drops them, so nobody is told of a failure.',
    fix: 'Give a receiver that a route leads to at least one integration, such as `email_configs` or `webhook_configs`.',
    impact: 'alerts that reach nobody',
    effort: 'small',
    references: [prometheusDocs('alerting/latest/configuration', 'Alertmanager receivers')],
    example: {
      bad: {
        ...NOTIFYING,
        'alertmanager/alertmanager.yml': `route: { receiver: nobody }
receivers:
  - name: nobody
`,
      },
      good: NOTIFYING,
    },
  },
  needs: ['alertmanagerConfigurations'],
  evaluate({ alertmanagerConfigurations }) {
    const readable = alertmanagerConfigurations.filter(({ faults }) => faults.length === 0);
    const findings = readable.flatMap(({ path, receivers, routes, evidence }) => {
      const used = receivers.filter(({ name }) => routes.some(({ receiver }) => receiver === name));
      if (used.some(({ integrations }) => integrations.length > 0)) return [];
      return [
        {
          subject: used[0]?.at ?? { file: path, line: 1, column: 1 },
          message: 'no receiver that a route leads to has an integration',
          observed: `routes lead to ${used.map(({ name }) => name).join(', ')}`,
          expected: 'a receiver with an integration, such as email_configs',
          evidence: [evidence] as const,
        },
      ];
    });
    return judge(readable, findings, 'no Alertmanager configuration that could be read is at hand');
  },
});
