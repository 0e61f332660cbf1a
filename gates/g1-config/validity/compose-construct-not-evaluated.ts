import { defineCheck, judge } from '../../../src/model/check.ts';
import { composeSpec } from '../../../src/model/reference.ts';

export const composeConstructNotEvaluated = defineCheck({
  meta: {
    id: 'compose-construct-not-evaluated',
    priority: 'P3',
    title: 'Every construct in the Compose files is evaluated',
    failureTitle: 'Constructs in the Compose files are not evaluated',
    why: 'What such a construct adds to a service is unknown here, so the statements of this gate do not cover it.',
    fix: 'Audit the output of `docker compose config` instead, in which the construct is resolved.',
    impact: 'part of the configuration not audited',
    effort: 'small',
    references: [composeSpec('05-services', 'extends')],
  },
  needs: ['composeProject'],
  evaluate({ composeProject: { files, unsupported, evidence } }) {
    const findings = unsupported.map(({ construct, at }) => ({
      subject: { ...at },
      message: `not evaluated: ${construct}`,
      observed: 'a construct that this version does not resolve',
      expected: 'only constructs that are resolved',
      evidence: [evidence] as const,
    }));
    const examined = files.map((file) => ({ file, evidence }));
    return judge(examined, findings, 'no Compose file was read');
  },
});
