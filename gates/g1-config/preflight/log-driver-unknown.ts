import { isPluginDriver, LOG_DRIVERS } from '../../../src/derive/logs/log-option.ts';
import { declaredServices, placeOf } from '../../../src/derive/services/declared-services.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { composeSpec, dockerDocs } from '../../../src/model/reference.ts';
import { nearestName } from '../../../src/shared/nearest.ts';

export const logDriverUnknown = defineCheck({
  meta: {
    id: 'log-driver-unknown',
    priority: 'P0',
    title: 'Every log driver is built into the engine or is known to be a plugin',
    failureTitle: 'Log drivers are named that are not built into the engine',
    why: 'Unless a plugin brings the driver, the engine refuses to create the container.',
    fix: 'Use a driver of the engine (`local`, `json-file`), or name the plugin as it is installed.',
    impact: 'container is not created',
    effort: 'small',
    references: [
      composeSpec('05-services', 'logging'),
      dockerDocs('engine/logging/configure', 'Configure logging drivers'),
    ],
    example: {
      bad: {
        'compose.yaml': `services:
  web: { image: "nginx:1.27", logging: { driver: jsonfile } }
`,
      },
      good: {
        'compose.yaml': `services:
  web: { image: "nginx:1.27", logging: { driver: json-file } }
`,
      },
    },
  },
  needs: ['composeProject'],
  evaluate({ composeProject }) {
    const drivers = declaredServices(composeProject).flatMap((service) => {
      const driver = service.logging?.driver ?? '';
      return driver === '' ? [] : [{ service, driver, evidence: service.evidence }];
    });
    const findings = drivers
      .filter(({ driver }) => !LOG_DRIVERS.includes(driver) && !isPluginDriver(driver))
      .map(({ service, driver, evidence }) => {
        const nearest = nearestName(driver, LOG_DRIVERS);
        const what = `the engine has no log driver ${JSON.stringify(driver)} of its own`;
        return {
          subject: placeOf(service, 'logging'),
          ...(nearest === undefined
            ? { message: `${what} (a plugin may bring it: unverified)`, priority: 'P2' as const }
            : { message: `${what}; did you mean "${nearest}"?` }),
          observed: `driver: ${driver}`,
          expected: 'a driver of the engine or an installed plugin',
          evidence: [evidence] as const,
        };
      });
    return judgeDeclared(composeProject, drivers, findings, 'no service declares a log driver');
  },
});
