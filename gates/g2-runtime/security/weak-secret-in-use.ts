import { environmentSecrets } from '../../../src/derive/secrets/environment-secrets.ts';
import { secretFactsText } from '../../../src/derive/secrets/secret-facts-text.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { dockerDocs } from '../../../src/model/reference.ts';

export const weakSecretInUse = defineCheck({
  meta: {
    id: 'weak-secret-in-use',
    priority: 'P1',
    title: 'No secret beside defaults and placeholders is short or easily guessed',
    failureTitle: 'Weak secrets are in use',
    why: 'A short or wordy secret can be found by trying, for signing keys even without talking to the service.',
    fix: 'Generate a value of 32 characters or more (`openssl rand -base64 32`) and change it in the service as well.',
    impact: 'access with a guessed secret',
    effort: 'small',
    references: [dockerDocs('compose/how-tos/use-secrets', 'Secrets in Compose')],
  },
  needs: ['containers'],
  evaluate({ containers }) {
    // Defaults and placeholders have checks of their own; one value is one finding.
    const secrets = environmentSecrets(containers).filter(({ facts }) => !facts.knownDefault && !facts.placeholder);
    const findings = secrets
      .filter(({ facts }) => facts.strength === 'weak' || facts.equalsUserName)
      .map(({ service, variable, facts, evidence }) => ({
        subject: { service, variable },
        message: `the ${facts.position === 'url-password' ? 'password in the URL' : 'value'} is ${weaknessText(facts)}`,
        observed: secretFactsText(facts),
        expected: '32 or more characters, generated',
        evidence: [evidence] as const,
      }));
    return judge(secrets, findings, 'no secret but defaults and placeholders was recognised in an environment');
  },
});

function weaknessText({ equalsUserName }: { equalsUserName: boolean }): string {
  return equalsUserName ? 'the same as a user name' : 'short or easily guessed';
}
