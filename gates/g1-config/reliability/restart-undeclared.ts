import { isOneShot } from '../../../src/derive/dependencies/declared-one-shot.ts';
import { placeOf, settledServices } from '../../../src/derive/services/declared-services.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { serviceSnippet } from '../../../src/derive/services/service-snippet.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { composeSpec, dockerDocs } from '../../../src/model/reference.ts';

export const restartUndeclared = defineCheck({
  meta: {
    id: 'restart-undeclared',
    priority: 'P1',
    developmentPriority: 'P3',
    title: 'Every service that keeps running declares a restart policy',
    failureTitle: 'Services declare no restart policy',
    why: 'The default is not to restart, so such a service stays down after a crash and after a reboot of the host.',
    fix: 'Add `restart: unless-stopped`, or `restart: "no"` where the service is meant to end.',
    impact: 'service stays down after a crash',
    effort: 'small',
    references: [
      composeSpec('05-services', 'restart'),
      dockerDocs('engine/containers/start-containers-automatically', 'Start containers automatically'),
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
    restart: unless-stopped
`,
      },
    },
  },
  needs: ['composeProject'],
  evaluate({ composeProject }) {
    const services = settledServices(composeProject).filter((service) => !isOneShot(service, composeProject));
    const findings = services
      .filter(({ restart }) => (restart ?? '') === '')
      .map((service) => ({
        subject: placeOf(service, 'restart'),
        message: 'no restart policy is declared',
        observed: 'no restart',
        expected: 'a restart policy',
        snippet: serviceSnippet(service, ['restart: unless-stopped']),
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
