import { environmentSecrets } from '../../../src/derive/secrets/environment-secrets.ts';
import { secretFactsText } from '../../../src/derive/secrets/secret-facts-text.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { dockerDocs, owaspDocker } from '../../../src/model/reference.ts';

export const defaultPasswordInUse = defineCheck({
  meta: {
    id: 'default-password-in-use',
    priority: 'P1',
    title: 'No secret in the environment is a well-known default password',
    failureTitle: 'Well-known default passwords are in use',
    why: 'Default passwords are the first ones that anybody tries.',
    fix: 'Generate a value (`openssl rand -base64 32`), change it in the service as well, and hand it over as a secret file.',
    impact: 'access with a guessed password',
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
      .filter(({ facts }) => facts.knownDefault)
      .map(({ service, variable, facts, evidence }) => ({
        subject: { service, variable },
        message: `the ${facts.position === 'url-password' ? 'password in the URL' : 'value'} is a well-known default`,
        observed: secretFactsText(facts),
        expected: 'a generated secret',
        evidence: [evidence] as const,
      }));
    return judge(secrets, findings, 'no secret was recognised in the environment of a container');
  },
});
