import { declaredCredentials } from '../../../src/derive/secrets/declared-credential.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { dockerDocs } from '../../../src/model/reference.ts';

export const credentialKnownDefault = defineCheck({
  meta: {
    id: 'credential-known-default',
    priority: 'P0',
    developmentPriority: 'P3',
    title: 'No credential is a well-known default or its own user name',
    failureTitle: 'Credentials are well-known defaults or their own user name',
    why: 'Such passwords are the first that anybody tries.',
    fix: 'Replace the well-known value, in the service as well, by a generated one (`openssl rand -base64 32`).',
    impact: 'guessable credential',
    effort: 'small',
    references: [dockerDocs('compose/how-tos/use-secrets', 'Secrets in Compose')],
    example: {
      bad: {
        'compose.yaml': `services:
  api:
    image: shop/api:1.0
    environment:
      DB_PASSWORD: \${DB_PASSWORD:?DB_PASSWORD must be set}
`,
        '.env': 'DB_PASSWORD=postgres\n',
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
    const credentials = declaredCredentials(composeProject, environmentFiles);
    const findings = credentials
      .filter(({ facts }) => facts.knownDefault || facts.equalsUserName)
      .map(({ facts, subject, evidence }) => ({
        subject,
        message: facts.knownDefault ? 'the value is a well-known default' : 'the value equals a user name beside it',
        observed: facts.knownDefault ? 'a value on the list of well-known defaults' : 'a value equal to a user name',
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
