import { declaredCredentials } from '../../../src/derive/secrets/declared-credential.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { dockerDocs } from '../../../src/model/reference.ts';

export const credentialPlaceholder = defineCheck({
  meta: {
    id: 'credential-placeholder',
    priority: 'P0',
    title: 'No credential but well-known defaults is a placeholder',
    failureTitle: 'Credentials are placeholders',
    why: 'A placeholder that nobody replaced works as a password, and everybody who has the template knows it.',
    fix: 'Generate a value of its own for each, for example with `openssl rand -base64 32`.',
    impact: 'guessable credential',
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
      DB_PASSWORD: \${DB_PASSWORD:?DB_PASSWORD must be set}
`,
        '.env': 'DB_PASSWORD=__REPLACE_WITH_PASSWORD__\n',
      },
      good: {
        'compose.yaml': `services:
  api:
    image: shop/api:1.0
    environment:
      DB_PASSWORD: \${DB_PASSWORD:?DB_PASSWORD must be set}
`,
        '.env': 'DB_PASSWORD=hunter2-but-of-its-own\n',
      },
    },
  },
  needs: ['composeProject', 'environmentFiles'],
  evaluate({ composeProject, environmentFiles }) {
    // A placeholder that is a well-known default too (`changeme`) is named as that, once.
    const credentials = declaredCredentials(composeProject, environmentFiles);
    const findings = credentials
      .filter(({ facts }) => facts.placeholder && !facts.knownDefault)
      .map(({ subject, evidence }) => ({
        subject,
        message: 'the value says itself that it is to be replaced',
        observed: 'a placeholder',
        expected: 'a value generated for this system',
        evidence: [evidence] as const,
      }));
    return judgeDeclared(
      composeProject,
      credentials,
      findings,
      'no credential was recognised in the services or the environment file',
    );
  },
});
