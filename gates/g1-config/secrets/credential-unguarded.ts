import { becomesBlank, isCredentialUse, serviceValue } from '../../../src/derive/environment/variable-use.ts';
import { guardedSnippet } from '../../../src/derive/secrets/guarded-snippet.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { composeSpec } from '../../../src/model/reference.ts';

export const credentialUnguarded = defineCheck({
  meta: {
    id: 'credential-unguarded',
    priority: 'P1',
    title: 'No credential becomes blank when it is not set',
    failureTitle: 'Credentials become blank when they are not set',
    why: 'Compose replaces an unset variable by nothing, and several servers take a blank password for none at all.',
    fix: 'Write `${NAME:?NAME must be set}`, so that a start without the credential is refused.',
    impact: 'service without a password',
    effort: 'small',
    references: [composeSpec('12-interpolation', 'interpolation')],
    example: {
      bad: {
        'compose.yaml': `services:
  api:
    image: shop/api:1.0
    environment:
      DB_PASSWORD: \${DB_PASSWORD}
`,
      },
      good: {
        'compose.yaml': `services:
  api:
    image: shop/api:1.0
    environment:
      DB_PASSWORD: \${DB_PASSWORD:?DB_PASSWORD must be set}
`,
        '.env': 'DB_PASSWORD=hunter2\n',
      },
    },
  },
  needs: ['composeProject'],
  evaluate({ composeProject }) {
    const { variables, services, evidence } = composeProject;
    const names = services.map(({ name }) => name);
    const examined = variables.filter(isCredentialUse).map((use) => ({ ...use, evidence }));
    const findings = examined.filter(becomesBlank).map(({ name, operator, path, at }) => {
      const service = serviceValue(path, names)?.service;
      return {
        subject: { ...(service !== undefined && { service }), variable: name, ...at },
        message: 'the credential becomes blank when the variable is unset',
        observed: operator === 'none' ? 'a variable without a guard' : 'a variable with an empty fallback',
        expected: 'a variable that is required',
        ...guardedSnippet(name, path, service),
        evidence: [evidence] as const,
      };
    });
    return judgeDeclared(
      composeProject,
      examined,
      findings,
      'no variable in the Compose files stands for a credential',
    );
  },
});
