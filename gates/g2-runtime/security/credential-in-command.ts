import { readableSecrets, readTexts, TEXTS_UNTOLD } from '../../../src/derive/secrets/readable-secrets.ts';
import { secretFactsText } from '../../../src/derive/secrets/secret-facts-text.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { dockerDocs, owaspDocker } from '../../../src/model/reference.ts';

export const credentialInCommand = defineCheck({
  meta: {
    id: 'credential-in-command',
    priority: 'P2',
    title: 'No command and no health check was recognised as holding a credential',
    failureTitle: 'Commands or health checks hold credentials',
    why: 'The arguments of a process are shown by `ps` to every user of the host, and by `docker inspect`.',
    fix: 'Hand the credential over as a secret file, or as a variable that the program reads itself (`REDISCLI_AUTH`, `MYSQL_PWD`).',
    impact: 'credential readable in the list of processes',
    effort: 'small',
    references: [
      dockerDocs('compose/how-tos/use-secrets', 'Secrets in Compose'),
      owaspDocker('rule-12-utilize-docker-secrets-for-sensitive-data-management', 'rule 12, secrets'),
    ],
  },
  needs: ['containers'],
  evaluate({ containers }) {
    const texts = readTexts(containers, ['command', 'health check']);
    const findings = readableSecrets(texts).map(({ service, text, facts, evidence }) => ({
      subject: { service, topic: text.place },
      message: `its ${text.place} holds a credential`,
      observed: secretFactsText(facts),
      expected: 'a file under /run/secrets, or a variable that the program reads',
      evidence: [evidence] as const,
    }));
    return judge(texts, findings, TEXTS_UNTOLD);
  },
});
