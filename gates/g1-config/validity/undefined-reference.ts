import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { diagnosticFindings, diagnosticsOf } from '../../../src/derive/services/loader-diagnostics.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { composeSpec } from '../../../src/model/reference.ts';

export const undefinedReference = defineCheck({
  meta: {
    id: 'undefined-reference',
    priority: 'P0',
    title: 'Everything that active services refer to is declared',
    failureTitle: 'Services refer to what is not declared',
    why: 'Compose refuses the whole project when a service names a network, volume, secret, config or service that is not there.',
    fix: 'Declare what is named, correct the name, or activate the profile of the service that is waited for.',
    impact: 'nothing can be started',
    effort: 'small',
    references: [composeSpec('03-compose-file', 'compose-file'), composeSpec('15-profiles', 'profiles')],
    example: {
      bad: {
        'compose.yaml': `services:
  web:
    image: nginx:1.27
    volumes: ["pages:/srv"]
`,
      },
      good: {
        'compose.yaml': `services:
  web:
    image: nginx:1.27
    volumes: ["pages:/srv"]
volumes:
  pages:
`,
      },
    },
    blocksNext: true,
  },
  needs: ['composeProject'],
  evaluate({ composeProject }) {
    const { services, evidence } = composeProject;
    const undeclared = diagnosticsOf(composeProject, 'undefined-reference');
    const findings = diagnosticFindings(composeProject, undeclared, 'a name that is declared and active');
    const examined = services.map((service) => ({ service, evidence }));
    return judgeDeclared(composeProject, examined, findings, 'the Compose files declare no service');
  },
});
