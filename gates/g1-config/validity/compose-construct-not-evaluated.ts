import { diagnosticFindings, diagnosticsOf } from '../../../src/derive/services/loader-diagnostics.ts';
import { isSamePlace } from '../../../src/derive/stores/same-place.ts';
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
    example: {
      bad: {
        'compose.yaml': `services:
  web:
    image: nginx:1.27
    credential_spec: { file: ./web.json }
`,
      },
      good: {
        'compose.yaml': `services:
  web:
    image: nginx:1.27
    labels: { tier: edge }
`,
      },
    },
  },
  needs: ['composeProject'],
  evaluate({ composeProject }) {
    const { files, unsupported, evidence } = composeProject;
    const unread = diagnosticsOf(composeProject, 'file-outside-project', 'file-unreadable').filter(
      ({ level }) => level === 'warning',
    );
    const unresolved = unsupported
      .filter(({ at }) => !unread.some((diagnostic) => isSamePlace(at, diagnostic.at)))
      .map(({ construct, at }) => ({
        subject: { ...at },
        message: `not evaluated: ${construct}`,
        observed: 'a construct that this version does not resolve',
        expected: 'only constructs that are resolved',
        evidence: [evidence] as const,
      }));
    const findings = [...diagnosticFindings(composeProject, unread, 'a file in the project directory'), ...unresolved];
    const examined = files.map((file) => ({ file, evidence }));
    return judge(examined, findings, 'no Compose file was read');
  },
});
