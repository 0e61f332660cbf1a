import { environmentSecrets } from '../../../src/derive/secrets/environment-secrets.ts';
import { secretFactsText } from '../../../src/derive/secrets/secret-facts-text.ts';
import { secretName, secretSnippet } from '../../../src/derive/secrets/secret-snippet.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { dockerDocs, owaspDocker } from '../../../src/model/reference.ts';

export const credentialInEnvironment = defineCheck({
  meta: {
    id: 'credential-in-environment',
    priority: 'P2',
    title: 'No variable of a container was recognised as holding a secret itself',
    failureTitle: 'Secrets stand in environment variables',
    why: 'The environment is shown by `docker inspect`, inherited by child processes and often written to logs and dumps.',
    fix: 'Hand the secret over as a file: list it under `secrets` and set the variable that ends in _FILE.',
    impact: 'secret readable by more than the service',
    effort: 'medium',
    references: [
      dockerDocs('compose/how-tos/use-secrets', 'Secrets in Compose'),
      owaspDocker('rule-12-utilize-docker-secrets-for-sensitive-data-management', 'rule 12, secrets'),
    ],
  },
  needs: ['containers'],
  evaluate({ containers }) {
    const findings = environmentSecrets(containers)
      .filter(({ facts }) => facts.position !== 'url-password')
      .map(({ service, variable, facts, evidence }) => ({
        subject: { service, variable },
        message: 'the secret stands in the variable itself',
        observed: secretFactsText(facts),
        expected: 'a file under /run/secrets',
        snippet: secretSnippet(
          { name: service },
          [variable],
          [`${variable}_FILE: /run/secrets/${secretName(variable)} # where it reads that`],
        ),
        evidence: [evidence] as const,
      }));
    return judge(containers, findings, 'the target has no container');
  },
});
