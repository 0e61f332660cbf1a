import { documentedVariables } from '../../../src/derive/documents/documented-variables.ts';
import { isAmbient } from '../../../src/derive/environment/variable-use.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { dockerDocs } from '../../../src/model/reference.ts';

export const variableUndocumented = defineCheck({
  meta: {
    id: 'variable-undocumented',
    priority: 'P2',
    developmentPriority: 'P3',
    title: 'Every variable of the Compose files is in the documents',
    failureTitle: 'Variables of the Compose files are not in the documents',
    why: 'Whoever sets up a host by the document leaves the variable at its fallback, or blank.',
    fix: 'Add a row for the variable to the table of environment variables.',
    impact: 'settings nobody knows of',
    effort: 'small',
    references: [
      dockerDocs('compose/how-tos/environment-variables/best-practices', 'Environment variables in Compose'),
    ],
    example: {
      bad: {
        'compose.yaml': `
services:
  api: { image: "shop/api:\${TAG:?set it}", environment: { LOG_LEVEL: "\${LOG_LEVEL:-info}" } }
`,
        '.env': 'TAG=1.4.2\n',
        'README.md': `
| Variable | Description |
|----------|-------------|
| \`TAG\`    | the release |
`,
      },
      good: {
        'compose.yaml': `
services:
  api: { image: "shop/api:\${TAG:?set it}", environment: { LOG_LEVEL: "\${LOG_LEVEL:-info}" } }
`,
        '.env': 'TAG=1.4.2\n',
        'README.md': `
| Variable    | Description |
|-------------|-------------|
| \`TAG\`       | the release |
| \`LOG_LEVEL\` | how much is logged |
`,
      },
    },
  },
  needs: ['composeProject', 'documents'],
  evaluate({ composeProject, documents }) {
    const { variables, evidence } = composeProject;
    const listed = documentedVariables(documents);
    if (listed.length === 0) return judgeDeclared(composeProject, [], [], 'no document lists environment variables');
    const names = new Set(listed.map(({ name }) => name));
    const files = [...new Set(listed.map(({ at }) => at.file))].join(', ');
    const used = variables.filter(({ name }) => !isAmbient(name));
    const examined = used
      .filter(({ name }, index) => used.findIndex((use) => use.name === name) === index)
      .map((use) => ({ ...use, evidence }));
    const findings = examined
      .filter(({ name }) => !names.has(name))
      .map(({ name, at }) => ({
        subject: { variable: name, ...at },
        message: 'the Compose files use it, and no document lists it',
        observed: `used here, absent from ${files}`,
        expected: 'a row in the table of environment variables',
        evidence: [evidence, ...new Set(listed.map((variable) => variable.evidence))] as const,
      }));
    return judgeDeclared(composeProject, examined, findings, 'the Compose files use no variable');
  },
});
