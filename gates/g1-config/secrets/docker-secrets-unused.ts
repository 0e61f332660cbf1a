import { type DeclaredValue, declaredValues } from '../../../src/derive/secrets/declared-credential.ts';
import { secretName, secretSnippet } from '../../../src/derive/secrets/secret-snippet.ts';
import { declaredServices } from '../../../src/derive/services/declared-services.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { defineCheck, type FindingDraft } from '../../../src/model/check.ts';
import { composeSpec, dockerDocs } from '../../../src/model/reference.ts';
import { secretFileVariable } from '../../../src/services/secret-file-variables.ts';
import { groupBy } from '../../../src/shared/group-by.ts';

export const dockerSecretsUnused = defineCheck({
  meta: {
    id: 'docker-secrets-unused',
    priority: 'P1',
    title: 'Services take their credentials as Compose secrets',
    failureTitle: 'Services take credentials from the environment instead of Compose secrets',
    why: 'The environment is shown by `docker inspect`, inherited by every process and copied into crash reports.',
    fix: 'Declare the credential under `secrets:` and give it to the service as a file, by the `…_FILE` variable of the image where it has one.',
    impact: 'credential disclosed by inspection',
    effort: 'medium',
    references: [
      composeSpec('05-services', 'secrets'),
      dockerDocs('compose/how-tos/use-secrets', 'Secrets in Compose'),
      dockerDocs('reference/compose-file/secrets', 'Secrets top-level element'),
    ],
    example: {
      bad: {
        'compose.yaml': `services:
  db:
    image: postgres:16.4
    environment:
      POSTGRES_PASSWORD: \${DB_PASSWORD:?set it}
`,
        '.env': 'DB_PASSWORD=hunter2\n',
      },
      good: {
        'compose.yaml': `services:
  db:
    image: postgres:16.4
    environment:
      POSTGRES_PASSWORD_FILE: /run/secrets/db_password
    secrets: [db_password]
secrets:
  db_password:
    file: ./secrets/db_password
`,
        'secrets/db_password': 'hunter2\n',
      },
    },
  },
  needs: ['composeProject'],
  evaluate({ composeProject }) {
    const values = declaredValues(composeProject).filter(({ secrets }) => secrets.length > 0);
    const offered = values.flatMap((value) => {
      const fileVariable = secretFileVariable(value.service.image ?? '', value.entry.name);
      return fileVariable === undefined ? [] : [offeredFinding(value, fileVariable)];
    });
    const others = values.filter(
      ({ service, entry }) => secretFileVariable(service.image ?? '', entry.name) === undefined,
    );
    const perService = [...groupBy(others, ({ service }) => service.name).values()].map(serviceFinding);
    const granted = declaredServices(composeProject).filter(({ secrets }) => secrets.length > 0);
    return judgeDeclared(
      composeProject,
      [...values, ...granted],
      [...offered, ...perService],
      'no service is given a credential in its environment or as a Compose secret',
    );
  },
});

function offeredFinding({ entry, service, subject, evidence }: DeclaredValue, fileVariable: string): FindingDraft {
  return {
    subject,
    message: 'a credential is given in the environment, although the image takes it from a file',
    observed: `${entry.name} in the environment`,
    expected: `${fileVariable} and a Compose secret`,
    snippet: secretSnippet(service, [entry.name], [`${fileVariable}: /run/secrets/${secretName(entry.name)}`]),
    evidence: [evidence],
  };
}

/** Of images that are not known it cannot be told whether they take files, so the service is named once, less urgent. */
function serviceFinding(values: readonly [DeclaredValue, ...DeclaredValue[]]): FindingDraft {
  const [{ service, subject, evidence }] = values;
  const { variable: _, ...place } = subject;
  return {
    subject: place,
    message: 'credentials are given in the environment and not as Compose secrets',
    observed: values.map(({ entry }) => entry.name).join(', '),
    expected: 'files under /run/secrets',
    snippet: secretSnippet(
      service,
      values.map(({ entry }) => entry.name),
    ),
    priority: 'P2',
    evidence: [evidence],
  };
}
