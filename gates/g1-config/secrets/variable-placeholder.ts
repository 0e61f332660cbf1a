import { plainValues } from '../../../src/derive/secrets/placeholder-values.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { dockerDocs } from '../../../src/model/reference.ts';

export const variablePlaceholder = defineCheck({
  meta: {
    id: 'variable-placeholder',
    priority: 'P2',
    developmentPriority: 'P3',
    title: 'No variable besides the credentials is a placeholder',
    failureTitle: 'Variables are placeholders',
    why: 'What depends on the variable is switched on and set to something that does not exist.',
    fix: 'Put in the value for this system, or take the variable out.',
    impact: 'failing or silent integration',
    effort: 'small',
    references: [
      dockerDocs('compose/how-tos/environment-variables/best-practices', 'Environment variables in Compose'),
    ],
    example: {
      bad: {
        'compose.yaml': `services:
  api:
    image: shop/api:1.0
    environment:
      LINEAR_TEAM_ID: \${LINEAR_TEAM_ID:-}
`,
        '.env': 'LINEAR_TEAM_ID=replace-me\n',
      },
      good: {
        'compose.yaml': `services:
  api:
    image: shop/api:1.0
    environment:
      LINEAR_TEAM_ID: \${LINEAR_TEAM_ID:-}
`,
        '.env': 'LINEAR_TEAM_ID=SHOP\n',
      },
    },
  },
  needs: ['composeProject', 'environmentFiles'],
  evaluate({ composeProject, environmentFiles }) {
    const values = plainValues(composeProject, environmentFiles);
    const findings = values
      .filter(({ isPlaceholder }) => isPlaceholder)
      .map(({ subject, evidence }) => ({
        subject,
        message: 'the value says itself that it is to be replaced',
        observed: 'a placeholder',
        expected: 'a value for this system, or no such variable',
        evidence: [evidence] as const,
      }));
    return judgeDeclared(composeProject, values, findings, 'there is no value besides credentials');
  },
});
