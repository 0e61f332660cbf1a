import { diagnosticFindings, diagnosticsOf } from '../../../src/derive/services/loader-diagnostics.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { composeSpec } from '../../../src/model/reference.ts';

export const unquotedValueChanged = defineCheck({
  meta: {
    id: 'unquoted-value-changed',
    priority: 'P3',
    title: 'Every value reaches its service as it is written',
    failureTitle: 'Unquoted values reach their service as another text than is written',
    why: 'Compose takes an unquoted value for a number, a date or a flag and writes it anew: `010` becomes 8, `1.10` becomes 1.1.',
    fix: 'Put the value in quotes.',
    impact: 'service gets another value than is written',
    effort: 'small',
    references: [composeSpec('05-services', 'environment')],
    example: {
      bad: {
        'compose.yaml': `services:
  web:
    image: nginx:1.27
    environment:
      API_VERSION: 1.10
`,
      },
      good: {
        'compose.yaml': `services:
  web:
    image: nginx:1.27
    environment:
      API_VERSION: "1.10"
`,
      },
    },
  },
  needs: ['composeProject'],
  evaluate({ composeProject }) {
    const { services, evidence } = composeProject;
    const changed = diagnosticsOf(composeProject, 'scalar-changed');
    const examined = services.map((service) => ({ service, evidence }));
    const findings = diagnosticFindings(composeProject, changed, 'a value in quotes');
    return judge(examined, findings, 'the Compose files declare no service');
  },
});
