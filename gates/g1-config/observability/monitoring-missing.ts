import { isOneShot } from '../../../src/derive/dependencies/declared-one-shot.ts';
import { isWatched } from '../../../src/derive/monitoring/monitoring-sign.ts';
import { settledServices } from '../../../src/derive/services/declared-services.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { prometheusDocs } from '../../../src/model/reference.ts';

/** From here on nobody keeps an eye on every container by hand. */
const MANY_SERVICES = 3;

export const monitoringMissing = defineCheck({
  meta: {
    id: 'monitoring-missing',
    priority: 'P2',
    developmentPriority: 'P3',
    title: 'The services are watched by metrics, traces or an agent',
    failureTitle: 'Nothing watches the services of the project',
    why: 'Without metrics and alerts a failure is found by the users, and nobody can tell afterwards what came first.',
    fix: 'Add Prometheus and Grafana, or the agent of a monitoring service.',
    impact: 'delayed incident response',
    effort: 'large',
    references: [prometheusDocs('introduction/overview', 'Overview')],
    example: {
      bad: {
        'compose.yaml': `services:
  web: { image: "registry.example/web:1.0" }
  api: { image: "registry.example/api:1.0" }
  db: { image: "postgres:17" }
`,
      },
      good: {
        'compose.yaml': `services:
  web: { image: "registry.example/web:1.0" }
  api: { image: "registry.example/api:1.0" }
  db: { image: "postgres:17" }
  prometheus: { image: "prom/prometheus:v3.5.0" }
`,
      },
    },
  },
  needs: ['composeProject', 'prometheusConfigurations', 'grafanaProvisioning'],
  evaluate({ composeProject, prometheusConfigurations, grafanaProvisioning }) {
    const services = settledServices(composeProject).filter((service) => !isOneShot(service, composeProject));
    const examined = services.length >= MANY_SERVICES ? services : [];
    const hasFiles = prometheusConfigurations.length > 0 || grafanaProvisioning.length > 0;
    const findings =
      examined.length === 0 || hasFiles || services.some(isWatched)
        ? []
        : [
            {
              subject: { project: composeProject.name },
              message: `none of its ${services.length} services is a monitoring service, an exporter or an agent, or names one`,
              observed: 'no monitoring in the Compose files or beside them',
              expected: 'a service that collects metrics, or an agent that sends them',
              evidence: [composeProject.evidence] as const,
            },
          ];
    return judgeDeclared(composeProject, examined, findings, `there are fewer than ${MANY_SERVICES} services`);
  },
});
