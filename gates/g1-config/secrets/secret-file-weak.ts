import { secretFactsText } from '../../../src/derive/secrets/secret-facts-text.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { defineCheck } from '../../../src/model/check.ts';
import type { SecretFacts } from '../../../src/model/evidence/secret.ts';
import { composeSpec, dockerDocs } from '../../../src/model/reference.ts';

export const secretFileWeak = defineCheck({
  meta: {
    id: 'secret-file-weak',
    priority: 'P0',
    developmentPriority: 'P3',
    title: 'No file of a Compose secret holds a placeholder, a default or a weak value',
    failureTitle: 'Files of Compose secrets hold placeholders, defaults or weak values',
    why: 'A placeholder that nobody replaced works as a password, and everybody who has the project knows it.',
    fix: 'Write a value of its own into each file, for example from `openssl rand -base64 32`, and keep the file out of the repository.',
    impact: 'guessable credential',
    effort: 'small',
    references: [
      composeSpec('09-secrets', 'secrets-top-level-element'),
      dockerDocs('compose/how-tos/use-secrets', 'Secrets in Compose'),
    ],
    example: {
      bad: {
        'compose.yaml': `services:
  db:
    image: postgres:16.4
    environment: { POSTGRES_PASSWORD_FILE: /run/secrets/db }
    secrets: [db]
secrets: { db: { file: ./secrets/db } }
`,
        'secrets/db': '__REPLACE_WITH_PASSWORD__\n',
      },
      good: {
        'compose.yaml': `services:
  db:
    image: postgres:16.4
    environment: { POSTGRES_PASSWORD_FILE: /run/secrets/db }
    secrets: [db]
secrets: { db: { file: ./secrets/db } }
`,
        'secrets/db': 'Correct-Horse-Battery-Staple-42\n',
      },
    },
  },
  needs: ['composeProject', 'secretFiles'],
  evaluate({ composeProject, secretFiles }) {
    const findings = secretFiles.flatMap(({ path, secrets, content, evidence }) => {
      const [facts] = content.secrets ?? [];
      const message = facts && weaknessOf(facts);
      if (facts === undefined || message === undefined) return [];
      return [
        {
          subject: { file: path, line: 1, column: 1 },
          message: `${message} (${secrets.join(', ')})`,
          observed: secretFactsText(facts),
          expected: 'a value generated for this system',
          ...(!facts.placeholder && !facts.knownDefault && { priority: 'P1' as const }),
          evidence: [evidence] as const,
        },
      ];
    });
    return judgeDeclared(
      composeProject,
      secretFiles,
      findings,
      'no Compose secret is taken from a file in the project directory',
    );
  },
});

function weaknessOf(facts: Readonly<SecretFacts>): string | undefined {
  if (facts.placeholder) return 'the file says itself that its text is to be replaced';
  if (facts.knownDefault) return 'the file holds a well-known default';
  if (facts.equalsUserName) return 'the file holds the same as a user name';
  return facts.strength === 'weak' ? 'the file holds a short or easily guessed value' : undefined;
}
