import { type DeclaredService, declaredServices } from '../../../src/derive/services/declared-services.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { declaredPolicy } from '../../../src/derive/services/restart-policy.ts';
import { serviceSnippet } from '../../../src/derive/services/service-snippet.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { composeSpec, dockerDocs } from '../../../src/model/reference.ts';

export const completedConditionUnmeetable = defineCheck({
  meta: {
    id: 'completed-condition-unmeetable',
    priority: 'P1',
    title: 'Services that others wait for to complete are not started again',
    failureTitle: 'Services wait for the completion of services that are started again',
    why: 'A container that is started again after each exit is never complete, so what waits for it does not start.',
    fix: 'Give the job `restart: "no"` or `on-failure`, or wait for `service_started`.',
    impact: 'system does not start',
    effort: 'small',
    references: [
      composeSpec('05-services', 'depends_on'),
      dockerDocs('engine/containers/start-containers-automatically', 'Restart policies'),
    ],
    example: {
      bad: {
        'compose.yaml': `services:
  api:
    image: api:1.0
    depends_on: { migrate: { condition: service_completed_successfully } }
  migrate:
    image: api:1.0
    restart: always
`,
      },
      good: {
        'compose.yaml': `services:
  api:
    image: api:1.0
    depends_on: { migrate: { condition: service_completed_successfully } }
  migrate:
    image: api:1.0
    restart: on-failure
`,
      },
    },
  },
  needs: ['composeProject'],
  evaluate({ composeProject }) {
    const services = declaredServices(composeProject);
    const edges = services.flatMap((service) =>
      service.dependsOn
        .filter(({ condition }) => condition === 'service_completed_successfully')
        .flatMap((dependency) => {
          const target = services.find(({ name }) => name === dependency.service);
          return target ? [{ service, dependency, target, evidence: service.evidence }] : [];
        }),
    );
    const findings = edges
      .filter(({ target }) => isStartedAgain(target))
      .map(({ service, dependency, target, evidence }) => ({
        subject: { service: service.name, ...dependency.at },
        message: `waits for ${target.name} to complete, which is started again after each exit`,
        observed: `restart: ${target.restart ?? ''}`,
        expected: 'restart: no or on-failure',
        snippet: serviceSnippet(target, ['restart: on-failure']),
        evidence: [evidence] as const,
      }));
    return judgeDeclared(composeProject, edges, findings, 'no service waits for another to complete');
  },
});

function isStartedAgain(service: DeclaredService): boolean {
  return ['always', 'unless-stopped'].includes(declaredPolicy(service) ?? '');
}
