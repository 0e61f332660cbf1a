import { declaredValues } from '../../../src/derive/secrets/declared-credential.ts';
import { secretSnippet } from '../../../src/derive/secrets/secret-snippet.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { composeSpec, dockerDocs } from '../../../src/model/reference.ts';

export const credentialInEnvFile = defineCheck({
  meta: {
    id: 'credential-in-env-file',
    priority: 'P2',
    title: 'No environment file of a service holds a credential',
    failureTitle: 'Environment files of services hold credentials',
    why: 'Such a file is copied along with the settings it is for, and all that it holds lands in the environment of the service.',
    fix: 'Keep settings in the file of `env_file`, and give the credential as a Compose secret.',
    impact: 'credential disclosed with the settings',
    effort: 'small',
    references: [
      composeSpec('05-services', 'env_file'),
      dockerDocs('compose/how-tos/use-secrets', 'Secrets in Compose'),
    ],
    example: {
      bad: {
        'compose.yaml': `services:
  api:
    image: shop/api:1.0
    env_file: api.env
`,
        'api.env': 'LOG_LEVEL=info\nSMTP_PASSWORD=hunter2\n',
      },
      good: {
        'compose.yaml': `services:
  api:
    image: shop/api:1.0
    env_file: api.env
`,
        'api.env': 'LOG_LEVEL=info\nSMTP_PASSWORD_FILE=/run/secrets/smtp_password\n',
      },
    },
  },
  needs: ['composeProject'],
  evaluate({ composeProject }) {
    const values = declaredValues(composeProject).filter(({ service, entry }) =>
      service.environmentFiles.some(({ path }) => path === entry.at.file),
    );
    const findings = values
      .filter(({ secrets }) => secrets.length > 0)
      .map(({ service, subject, entry, evidence }) => ({
        subject,
        message: 'an environment file of the service holds the credential',
        observed: `a credential in ${entry.at.file}`,
        expected: 'settings only',
        fix: `Take ${entry.name} out of ${entry.at.file}, and give it to the service as a Compose secret.`,
        snippet: secretSnippet(service, [entry.name]),
        evidence: [evidence] as const,
      }));
    return judgeDeclared(composeProject, values, findings, 'no service takes a value from an environment file');
  },
});
