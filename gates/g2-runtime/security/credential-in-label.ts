import { readableSecrets, readTexts, TEXTS_UNTOLD } from '../../../src/derive/secrets/readable-secrets.ts';
import { secretFactsText } from '../../../src/derive/secrets/secret-facts-text.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { dockerDocs, owaspDocker } from '../../../src/model/reference.ts';

export const credentialInLabel = defineCheck({
  meta: {
    id: 'credential-in-label',
    priority: 'P2',
    title: 'No label was recognised as holding a credential or the hash of one',
    failureTitle: 'Labels hold credentials or hashes of them',
    why: 'Labels are shown in every list of containers and copied into metrics and logs by monitoring agents.',
    fix: 'Take the value out of the label; a proxy that reads users from labels can read them from a file instead.',
    impact: 'credential readable by every monitoring agent',
    effort: 'small',
    references: [
      dockerDocs('engine/manage-resources/labels', 'Labels'),
      owaspDocker('rule-12-utilize-docker-secrets-for-sensitive-data-management', 'rule 12, secrets'),
    ],
  },
  needs: ['containers'],
  evaluate({ containers }) {
    const texts = readTexts(containers, ['label']);
    const findings = readableSecrets(texts).map(({ service, text, facts, evidence }) => ({
      subject: { service, topic: text.name },
      message: `the label ${text.name} holds a credential, or a hash of one`,
      observed: secretFactsText(facts),
      expected: 'a label without a credential',
      evidence: [evidence] as const,
    }));
    return judge(texts, findings, TEXTS_UNTOLD);
  },
});
