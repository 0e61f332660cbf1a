import { documentedVariables } from '../../../src/derive/documents/documented-variables.ts';
import { configuredNames } from '../../../src/derive/environment/configured-names.ts';
import { isAmbient } from '../../../src/derive/environment/variable-use.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { dockerDocs } from '../../../src/model/reference.ts';

export const documentedVariableUnused = defineCheck({
  meta: {
    id: 'documented-variable-unused',
    priority: 'P2',
    developmentPriority: 'P3',
    title: 'Every variable in the documents is known to the configuration',
    failureTitle: 'The documents list variables that the configuration does not know',
    why: 'Who sets such a variable expects an effect, and there is none.',
    fix: 'Pass the variable to the service that needs it, or take it out of the document.',
    impact: 'settings without effect',
    effort: 'small',
    references: [
      dockerDocs('compose/how-tos/environment-variables/best-practices', 'Environment variables in Compose'),
    ],
    example: {
      bad: {
        'compose.yaml': `
services:
  api: { image: shop/api:1.4.2, environment: { LOG_LEVEL: info } }
`,
        'README.md': `
| Variable     | Description |
|--------------|-------------|
| \`LOG_LEVEL\` | how much is logged |
| \`LOG_FORMAT\` | json or text |
`,
      },
      good: {
        'compose.yaml': `
services:
  api: { image: shop/api:1.4.2, environment: { LOG_LEVEL: info } }
`,
        'README.md': `
| Variable     | Description |
|--------------|-------------|
| \`LOG_LEVEL\` | how much is logged |
`,
      },
    },
  },
  needs: ['composeProject', 'documents', 'environmentFiles'],
  evaluate({ composeProject, documents, environmentFiles }) {
    const known = configuredNames(composeProject, environmentFiles);
    const examined = documentedVariables(documents).filter(({ name }) => !isAmbient(name));
    const findings = examined
      .filter(({ name }) => !known.has(name))
      .map(({ name, at, evidence }) => ({
        subject: { variable: name, ...at },
        message: 'the document lists it, and neither the Compose files nor an environment file knows it',
        observed: 'used by no service',
        expected: 'a service that it is passed to',
        evidence: [evidence, composeProject.evidence] as const,
      }));
    return judgeDeclared(composeProject, examined, findings, 'no document lists environment variables');
  },
});
