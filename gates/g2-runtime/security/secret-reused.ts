import { serviceNames } from '../../../src/derive/networks/service-graph.ts';
import { environmentSecrets } from '../../../src/derive/secrets/environment-secrets.ts';
import { isDataStorePurpose, secretPurpose } from '../../../src/derive/secrets/secret-purpose.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { dockerDocs } from '../../../src/model/reference.ts';
import { compareText } from '../../../src/shared/compare.ts';
import { groupBy } from '../../../src/shared/group-by.ts';

export const secretReused = defineCheck({
  meta: {
    id: 'secret-reused',
    priority: 'P3',
    title: 'Secrets serve one purpose each, apart from a data store and its clients',
    failureTitle: 'The same secret is used in several places',
    why: 'Whoever learns a reused secret in one place has it for all, and it cannot be replaced in one place alone.',
    fix: 'Generate a secret of its own for each purpose; where services must share one, note it and rotate it together.',
    impact: 'one leak opens several services',
    effort: 'medium',
    references: [dockerDocs('compose/how-tos/use-secrets', 'Secrets in Compose')],
  },
  needs: ['containers'],
  evaluate({ containers }) {
    const secrets = environmentSecrets(containers);
    const names = serviceNames(containers);
    const byValue = groupBy(secrets, ({ facts }) => facts.fingerprint);
    const findings = [...byValue.values()].flatMap((group) => {
      const places = [...new Set(group.map(({ service, variable }) => `${service} ${variable}`))].toSorted(compareText);
      const purposes = [...new Set(group.map((secret) => secretPurpose(secret, group, names)))];
      if (places.length < 2 || (purposes.length === 1 && purposes.every(isDataStorePurpose))) return [];
      const [first, ...others] = group;
      return {
        subject: { service: first.service, variable: first.variable },
        message: `the same secret stands in ${places.length} places`,
        observed: places.join(', '),
        expected: 'a secret of its own for each purpose',
        evidence: [first.evidence, ...others.map(({ evidence }) => evidence)] as const,
      };
    });
    return judge(secrets, findings, 'no secret was recognised in the environment of a container');
  },
});
