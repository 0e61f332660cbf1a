import { type DeclaredService, placeOf, settledServices } from '../../../src/derive/services/declared-services.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { serviceSnippet } from '../../../src/derive/services/service-snippet.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { composeSpec, dockerDocs } from '../../../src/model/reference.ts';

/** What a label has to end with to tell it; the project and the service are labels that Compose sets itself. */
const WANTED: readonly (readonly [fact: string, name: RegExp, label: string])[] = [
  ['version', /(^|[._/-])(version|release|revision)$/i, 'org.opencontainers.image.version: "${VERSION:-unknown}"'],
  ['environment', /(^|[._/-])(env|environment|stage)$/i, 'com.example.environment: production'],
];

export const serviceLabelsUndeclared = defineCheck({
  meta: {
    id: 'service-labels-undeclared',
    priority: 'P3',
    title: 'Every service has labels for its version and its environment',
    failureTitle: 'Services have no label for their version or their environment',
    why: 'Log collectors and monitoring take labels over, and without these they cannot tell releases and environments apart.',
    fix: 'Add `labels:` such as org.opencontainers.image.version and com.example.environment.',
    impact: 'logs that cannot be told apart',
    effort: 'small',
    references: [
      composeSpec('05-services', 'labels'),
      dockerDocs('engine/manage-resources/labels', 'Docker object labels'),
    ],
    example: {
      bad: {
        'compose.yaml': `services:
  api:
    image: api:1.2.3
`,
      },
      good: {
        'compose.yaml': `services:
  api:
    image: api:1.2.3
    labels:
      org.opencontainers.image.version: 1.2.3
      com.example.environment: production
`,
      },
    },
  },
  needs: ['composeProject'],
  evaluate({ composeProject }) {
    const services = settledServices(composeProject);
    const findings = services.flatMap((service) => {
      const lacking = lackingFacts(service);
      if (lacking.length === 0) return [];
      const facts = lacking.map(([fact]) => fact);
      return [
        {
          subject: placeOf(service, 'labels'),
          message: `no label of the service tells its ${facts.join(' and ')}`,
          observed: `labels: ${labelNames(service).join(', ') || 'none'}`,
          expected: `a label that ends in ${facts.join(', one that ends in ')}`,
          snippet: serviceSnippet(service, ['labels:', ...lacking.map(([, , label]) => `  ${label}`)]),
          evidence: [service.evidence] as const,
        },
      ];
    });
    return judgeDeclared(composeProject, services, findings, 'no service is declared whose keys are all known');
  },
});

/** A container has the labels of its image too. */
function labelNames({ labels, build }: DeclaredService): readonly string[] {
  return [...Object.keys(labels), ...Object.keys(build?.labels ?? {})];
}

function lackingFacts(service: DeclaredService): typeof WANTED {
  const names = labelNames(service);
  return WANTED.filter(([, name]) => !names.some((label) => name.test(label)));
}
