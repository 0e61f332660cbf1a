import { environmentSecrets } from '../../../src/derive/secrets/environment-secrets.ts';
import { secretFactsText } from '../../../src/derive/secrets/secret-facts-text.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { dockerDocs, owaspDocker } from '../../../src/model/reference.ts';

export const credentialInServiceUrl = defineCheck({
  meta: {
    id: 'credential-in-service-url',
    priority: 'P2',
    title: 'No URL in the environment carries a password',
    failureTitle: 'URLs in the environment carry passwords',
    why: 'URLs end up in logs, error messages and metrics, and the password with them.',
    fix: 'Leave the password out of the URL and hand it over as a secret file or a password file of the client.',
    impact: 'password in logs and error messages',
    effort: 'medium',
    references: [
      dockerDocs('compose/how-tos/use-secrets', 'Secrets in Compose'),
      owaspDocker('rule-12-utilize-docker-secrets-for-sensitive-data-management', 'rule 12, secrets'),
    ],
  },
  needs: ['containers'],
  evaluate({ containers }) {
    const urls = containers.flatMap(({ environment, evidence }) =>
      environment.filter(({ value }) => value?.includes('://')).map(() => ({ evidence })),
    );
    const findings = environmentSecrets(containers)
      .filter(({ facts }) => facts.position === 'url-password')
      .map(({ service, variable, facts, evidence }) => ({
        subject: { service, variable },
        message: 'the URL carries a password',
        observed: secretFactsText(facts),
        expected: 'a URL without a password',
        evidence: [evidence] as const,
      }));
    return judge(urls, findings, 'no environment variable holds a URL');
  },
});
