import { credentialPurposes } from '../../../src/derive/secrets/credential-purpose.ts';
import { declaredValues } from '../../../src/derive/secrets/declared-credential.ts';
import { declaredServices } from '../../../src/derive/services/declared-services.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { dockerDocs } from '../../../src/model/reference.ts';
import { groupBy } from '../../../src/shared/group-by.ts';

export const credentialReused = defineCheck({
  meta: {
    id: 'credential-reused',
    priority: 'P2',
    title: 'Every credential serves one purpose',
    failureTitle: 'One credential serves several purposes',
    why: 'Whoever learns a reused credential in one place has it for all, and it cannot be replaced in one place alone.',
    fix: 'Generate a credential of its own for each purpose.',
    impact: 'one leak opens several services',
    effort: 'medium',
    references: [dockerDocs('compose/how-tos/use-secrets', 'Secrets in Compose')],
    example: {
      bad: {
        'compose.yaml': `services:
  api:
    image: shop/api:1.0
    environment:
      SESSION_SECRET: \${SHARED:?set it}
      WEBHOOK_TOKEN: \${SHARED:?set it}
`,
        '.env': 'SHARED=hunter2-for-everything\n',
      },
      good: {
        'compose.yaml': `services:
  api:
    image: shop/api:1.0
    environment:
      SESSION_SECRET: \${SESSION_SECRET:?set it}
      WEBHOOK_TOKEN: \${WEBHOOK_TOKEN:?set it}
`,
        '.env': 'SESSION_SECRET=hunter2-for-sessions\nWEBHOOK_TOKEN=hunter2-for-webhooks\n',
      },
    },
  },
  needs: ['composeProject'],
  evaluate({ composeProject }) {
    const services = declaredServices(composeProject);
    // Defaults and placeholders have checks of their own, and are to be replaced anyway.
    const places = declaredValues(composeProject).flatMap((value) =>
      value.secrets
        .filter(({ knownDefault, placeholder }) => !knownDefault && !placeholder)
        .map((facts) => ({ ...value, facts, purposes: credentialPurposes(value, facts, services) })),
    );
    const findings = [...groupBy(places, ({ facts }) => facts.fingerprint).values()].flatMap((group) => {
      const [first] = group;
      const shared = [...first.purposes].some((purpose) => group.every(({ purposes }) => purposes.has(purpose)));
      if (shared) return [];
      const names = new Set(group.map(({ service, entry }) => `${service.name} ${entry.name}`));
      return {
        subject: first.subject,
        message: `the same credential serves ${names.size} variables of different purpose`,
        observed: [...names].join(', '),
        expected: 'a credential of its own for each purpose',
        evidence: [first.evidence] as const,
      };
    });
    return judgeDeclared(
      composeProject,
      places,
      findings,
      'no credential but defaults and placeholders was recognised in the environment of a service',
    );
  },
});
