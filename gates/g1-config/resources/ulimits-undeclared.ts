import { isOneShot } from '../../../src/derive/dependencies/declared-one-shot.ts';
import { placeOf, settledServices } from '../../../src/derive/services/declared-services.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { serviceSnippet } from '../../../src/derive/services/service-snippet.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { cis, composeSpec, owaspDocker } from '../../../src/model/reference.ts';

export const ulimitsUndeclared = defineCheck({
  meta: {
    id: 'ulimits-undeclared',
    priority: 'P3',
    title: 'Every service that keeps running declares its ulimits',
    failureTitle: 'Services declare no ulimits',
    why: 'The limit of open files is then that of the engine, which differs between hosts: too low for a server, or none at all.',
    fix: 'Add `ulimits:` with `nofile` (and `nproc` where it matters), sized by what the service really uses.',
    impact: 'too many or too few open files',
    effort: 'small',
    references: [
      cis('5.19'),
      composeSpec('05-services', 'ulimits'),
      owaspDocker('rule-7---limit-resources-memory-cpu-file-descriptors-processes-restarts', 'rule 7, resources'),
    ],
    example: {
      bad: {
        'compose.yaml': `services:
  api:
    image: shop/api:1.0
`,
      },
      good: {
        'compose.yaml': `services:
  api:
    image: shop/api:1.0
    ulimits: { nofile: { soft: 4096, hard: 8192 } }
`,
      },
    },
  },
  needs: ['composeProject'],
  evaluate({ composeProject }) {
    const services = settledServices(composeProject).filter((service) => !isOneShot(service, composeProject));
    const findings = services
      .filter(({ keys }) => keys['ulimits'] === undefined)
      .map((service) => ({
        subject: placeOf(service, 'ulimits'),
        message: 'no ulimits are declared',
        observed: 'no ulimits, so those of the engine',
        expected: 'a limit of open files',
        snippet: serviceSnippet(service, ['ulimits:', '  nofile: { soft: 4096, hard: 8192 } # sized by what it uses']),
        evidence: [service.evidence] as const,
      }));
    return judgeDeclared(
      composeProject,
      services,
      findings,
      'no service is declared that keeps running and whose keys are all known',
    );
  },
});
