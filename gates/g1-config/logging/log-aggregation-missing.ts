import { isOneShot } from '../../../src/derive/dependencies/declared-one-shot.ts';
import { type DeclaredService, declaredServices } from '../../../src/derive/services/declared-services.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { composeSpec, dockerDocs } from '../../../src/model/reference.ts';
import { supposedService } from '../../../src/services/identify-service.ts';
import { countText } from '../../../src/shared/count-text.ts';

/** Drivers that leave the log on the host it was written on. */
const LOCAL_DRIVERS = ['json-file', 'local', 'journald', 'none'];

export const logAggregationMissing = defineCheck({
  meta: {
    id: 'log-aggregation-missing',
    priority: 'P2',
    developmentPriority: 'P3',
    title: 'The logs of several services are gathered in one place',
    failureTitle: 'Nothing in the Compose files gathers the logs of the services',
    why: 'A fault that spans services has to be pieced together from single logs, which are gone with the containers.',
    fix: 'Add a log service such as Loki with Alloy, Fluent Bit or Vector, or a logging driver that sends the logs on.',
    impact: 'slow search for faults, logs lost with the container',
    effort: 'medium',
    references: [
      composeSpec('05-services', 'logging'),
      dockerDocs('engine/logging/configure', 'Configure logging drivers'),
    ],
    example: {
      bad: {
        'compose.yaml': `services:
  api:
    image: api:1.2.3
  worker:
    image: worker:1.2.3
`,
      },
      good: {
        'compose.yaml': `services:
  api:
    image: api:1.2.3
  worker:
    image: worker:1.2.3
  logs:
    image: timberio/vector:0.37.0-debian
`,
      },
    },
  },
  needs: ['composeProject'],
  evaluate({ composeProject }) {
    const lasting = declaredServices(composeProject).filter((service) => !isOneShot(service, composeProject));
    const services = lasting.length < 2 ? [] : lasting;
    const isGathered = services.some((service) => supposedService(service)?.gathersLogs === true);
    const local = services.filter(staysOnHost);
    const [first] = local;
    const findings =
      isGathered || first === undefined
        ? []
        : [
            {
              subject: { project: composeProject.name, ...first.at },
              message: `the logs of ${countText(local.length, 'service')} stay where they are written`,
              observed: 'no known log service, and no logging driver that sends them on',
              expected: 'one place for the logs of all services',
              evidence: [composeProject.evidence] as const,
            },
          ];
    return judgeDeclared(composeProject, services, findings, 'fewer than two services are declared that keep running');
  },
});

function staysOnHost({ logging }: DeclaredService): boolean {
  return LOCAL_DRIVERS.includes(logging?.driver ?? 'json-file');
}
