import { declaredValues } from '../../../src/derive/secrets/declared-credential.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { dockerDocs } from '../../../src/model/reference.ts';

export const credentialInUrl = defineCheck({
  meta: {
    id: 'credential-in-url',
    priority: 'P0',
    developmentPriority: 'P2',
    title: 'No environment value carries a password in a URL',
    failureTitle: 'Environment values carry a password in a URL',
    why: 'URLs are written to logs, error messages and traces, and the password goes with them.',
    fix: 'Give host, user and database as values of their own and the password as a file (`secrets:`).',
    impact: 'credential disclosed in logs',
    effort: 'medium',
    references: [dockerDocs('compose/how-tos/use-secrets', 'Secrets in Compose')],
    example: {
      bad: {
        'compose.yaml': `services:
  api:
    image: shop/api:1.0
    environment:
      DATABASE_URL: postgres://shop:hunter2@db/shop
`,
      },
      good: {
        'compose.yaml': `services:
  api:
    image: shop/api:1.0
    environment:
      DATABASE_URL: postgres://db/shop
      DATABASE_PASSWORD_FILE: /run/secrets/db_password
`,
      },
    },
  },
  needs: ['composeProject'],
  evaluate({ composeProject }) {
    const values = declaredValues(composeProject);
    const findings = values
      .filter(({ secrets }) => secrets.some(({ position }) => position === 'url-password'))
      .map(({ subject, literal, evidence }) => ({
        subject,
        message: 'the URL carries a password',
        observed: literal ? 'a URL with a literal password' : 'a URL with a password from outside of the Compose file',
        expected: 'a URL without password',
        ...(!literal && { priority: 'P2' as const }),
        evidence: [evidence] as const,
      }));
    return judgeDeclared(composeProject, values, findings, 'no service sets an environment value');
  },
});
