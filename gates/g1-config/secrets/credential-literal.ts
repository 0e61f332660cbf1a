import { declaredValues } from '../../../src/derive/secrets/declared-credential.ts';
import { secretFactsText } from '../../../src/derive/secrets/secret-facts-text.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { requiredVariable, serviceSnippet } from '../../../src/derive/services/service-snippet.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { composeSpec, dockerDocs } from '../../../src/model/reference.ts';

export const credentialLiteral = defineCheck({
  meta: {
    id: 'credential-literal',
    priority: 'P0',
    developmentPriority: 'P2',
    title: 'No credential is written literally into the Compose files',
    failureTitle: 'Credentials are written literally into the Compose files',
    why: 'Whoever can read the file or its history in the repository has the credential, and it is the same everywhere.',
    fix: 'Give it to the service as a Compose secret (`secrets:` and the `…_FILE` variable of the image), or as a required variable.',
    impact: 'credential disclosed with the source code',
    effort: 'medium',
    references: [
      composeSpec('05-services', 'secrets'),
      dockerDocs('compose/how-tos/use-secrets', 'Secrets in Compose'),
    ],
    example: {
      bad: {
        'compose.yaml': `services:
  api:
    image: shop/api:1.0
    environment:
      DB_PASSWORD: hunter2
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
    const values = declaredValues(composeProject);
    const findings = values.flatMap(({ entry, service, secrets: [facts], literal, subject, evidence }) =>
      facts === undefined || !literal
        ? []
        : [
            {
              subject,
              message: 'a credential is written as a literal value',
              observed: `literal value of ${secretFactsText(facts)}`,
              expected: 'a Compose secret or a variable',
              snippet: serviceSnippet(service, [
                'environment:',
                `  ${entry.name}: ${requiredVariable(entry.name)} # and another value than the one in the file`,
              ]),
              evidence: [evidence] as const,
            },
          ],
    );
    return judgeDeclared(composeProject, values, findings, 'no service sets an environment value');
  },
});
