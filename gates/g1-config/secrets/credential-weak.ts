import { declaredCredentials } from '../../../src/derive/secrets/declared-credential.ts';
import { secretFactsText } from '../../../src/derive/secrets/secret-facts-text.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { dockerDocs } from '../../../src/model/reference.ts';

export const credentialWeak = defineCheck({
  meta: {
    id: 'credential-weak',
    priority: 'P1',
    title: 'No credential beside defaults and placeholders is short or easily guessed',
    failureTitle: 'Credentials are short or easily guessed',
    why: 'A short or wordy credential can be found by trying, for signing keys even without talking to the service.',
    fix: 'Generate a value of 32 characters or more (`openssl rand -base64 32`) and change it in the service as well.',
    impact: 'access with a guessed credential',
    effort: 'small',
    references: [dockerDocs('compose/how-tos/use-secrets', 'Secrets in Compose')],
    example: {
      bad: {
        'compose.yaml': `services:
  api:
    image: shop/api:1.0
    environment:
      SESSION_SECRET: hunter2
`,
      },
      good: {
        'compose.yaml': `services:
  api:
    image: shop/api:1.0
    environment:
      SESSION_SECRET: \${SESSION_SECRET:?SESSION_SECRET must be set}
`,
        '.env': 'SESSION_SECRET=Correct-Horse-Battery-Staple-42\n',
      },
    },
  },
  needs: ['composeProject', 'environmentFiles'],
  evaluate({ composeProject, environmentFiles }) {
    // Defaults and placeholders have checks of their own; one value is one finding.
    const credentials = declaredCredentials(composeProject, environmentFiles).filter(
      ({ facts }) => !facts.knownDefault && !facts.placeholder && !facts.equalsUserName,
    );
    const findings = credentials
      .filter(({ facts }) => facts.strength === 'weak')
      .map(({ facts, subject, evidence }) => ({
        subject,
        message: 'the value is short or easily guessed',
        observed: secretFactsText(facts),
        expected: '32 or more characters, generated',
        evidence: [evidence] as const,
      }));
    return judgeDeclared(
      composeProject,
      credentials,
      findings,
      'no credential but defaults and placeholders was recognised in the services or the environment file',
    );
  },
});
