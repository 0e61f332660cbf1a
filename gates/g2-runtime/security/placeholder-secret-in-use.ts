import { environmentSecrets } from '../../../src/derive/secrets/environment-secrets.ts';
import { secretFactsText } from '../../../src/derive/secrets/secret-facts-text.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { dockerDocs, owaspDocker } from '../../../src/model/reference.ts';

export const placeholderSecretInUse = defineCheck({
  meta: {
    id: 'placeholder-secret-in-use',
    priority: 'P1',
    title: 'No secret in the environment is a placeholder that was never replaced',
    failureTitle: 'Placeholders that were never replaced are in use as secrets',
    why: 'A placeholder stands in the repository or its template, so that everybody who has seen it knows the secret.',
    fix: 'Replace it with a generated value (`openssl rand -base64 32`), and let a missing one stop the start: `${NAME:?}`.',
    impact: 'forged tokens or access with a published secret',
    effort: 'small',
    references: [
      dockerDocs('compose/how-tos/use-secrets', 'Secrets in Compose'),
      owaspDocker('rule-12-utilize-docker-secrets-for-sensitive-data-management', 'rule 12, secrets'),
    ],
  },
  needs: ['containers'],
  evaluate({ containers }) {
    const secrets = environmentSecrets(containers);
    const findings = secrets
      .filter(({ facts }) => facts.placeholder)
      .map(({ service, variable, facts, evidence }) => ({
        subject: { service, variable },
        message: 'the value says itself that it is to be replaced',
        observed: secretFactsText(facts),
        expected: 'a generated secret',
        evidence: [evidence] as const,
      }));
    return judge(secrets, findings, 'no secret was recognised in the environment of a container');
  },
});
