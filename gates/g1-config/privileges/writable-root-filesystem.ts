import { placeOf, settledServices } from '../../../src/derive/services/declared-services.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { serviceSnippet } from '../../../src/derive/services/service-snippet.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { cis, composeSpec, owaspDocker } from '../../../src/model/reference.ts';

export const writableRootFilesystem = defineCheck({
  meta: {
    id: 'writable-root-filesystem',
    priority: 'P2',
    developmentPriority: 'P3',
    title: 'Every service declares its root filesystem read-only',
    failureTitle: 'Services do not declare their root filesystem read-only',
    why: 'An intruder can change the programs of a container that may write to its own filesystem.',
    fix: 'Set `read_only: true`, and give the folders that must be written a volume or `tmpfs`.',
    impact: 'programs changed after a break-in',
    effort: 'medium',
    references: [
      cis('5.13'),
      composeSpec('05-services', 'read_only'),
      owaspDocker('rule-8---set-filesystem-and-volumes-to-read-only', 'rule 8, read-only filesystem'),
    ],
    example: {
      bad: {
        'compose.yaml': `services:
  api:
    image: registry.example/shop/api:1.4
`,
      },
      good: {
        'compose.yaml': `services:
  api:
    image: registry.example/shop/api:1.4
    read_only: true
    tmpfs: ["/tmp:size=64m"]
`,
      },
    },
  },
  needs: ['composeProject'],
  evaluate({ composeProject }) {
    const services = settledServices(composeProject);
    const findings = services
      .filter(({ readOnly }) => !readOnly)
      .map((service) => ({
        subject: placeOf(service, 'read_only'),
        message: 'the root filesystem is not declared read-only',
        observed: service.keys['read_only'] ? 'read_only: false' : 'no read_only',
        expected: '`read_only: true`',
        snippet: serviceSnippet(service, [
          'read_only: true',
          'tmpfs: ["/tmp:size=64m"] # and the other folders it writes',
        ]),
        evidence: [service.evidence] as const,
      }));
    return judgeDeclared(composeProject, services, findings, 'no service is declared whose keys are all known');
  },
});
