import { checkCases } from '../../testing/check-cases.ts';
import { aDependency, projectOf } from '../../testing/compose.ts';
import { aProject, aService, at } from '../../testing/declared.ts';
import { healthyConditionUnmeetable } from './healthy-condition-unmeetable.ts';

type Service = ReturnType<typeof aService>;
const api = aService('api', { dependsOn: [aDependency('db', 'service_healthy')] });
const { healthcheck: _, ...unchecked } = aService('db');
const on = (db: Service) => projectOf(api, db);
const build = { context: './db', arguments: [] };
const checked = (healthcheck: Service['healthcheck']) => aService('db', { ...(healthcheck && { healthcheck }) });
const subject = { service: 'api', ...at(10) };
const unverified =
  'waits for db to be healthy, which declares no health check (its image may bring one: unverified until G2)';

checkCases(healthyConditionUnmeetable, {
  pass: {
    'the dependency has a health check': on(aService('db')),
    'its Dockerfile has one': {
      ...on({ ...unchecked, build }),
      dockerfiles: [
        {
          path: 'db/Dockerfile',
          context: './db',
          services: ['db'],
          arguments: [],
          stages: [{ base: 'postgres:16', healthcheck: 'declared', instructions: [], at: at(1) }],
        },
      ],
    },
  },
  fail: {
    'none on an image that is pulled': {
      ...on(unchecked),
      findings: [{ subject, message: unverified, priority: 'P2' }],
    },
    'none on an image that is built here': {
      ...on({ ...unchecked, build }),
      findings: [{ subject, message: unverified }],
    },
    'only timing, for the health check of the image': {
      ...on(checked({ disabled: false, intervalMs: 5000, at: at(20) })),
      findings: [{ subject, message: unverified, priority: 'P2' }],
    },
    'a disabled one': {
      ...on(checked({ test: ['NONE'], disabled: true, at: at(20) })),
      findings: [{ subject, message: 'waits for db to be healthy, whose health check is disabled' }],
    },
  },
  notApplicable: {
    'nobody waits': projectOf(unchecked),
    'it waits for the start only': projectOf(aService('api', { dependsOn: [aDependency('db')] }), unchecked),
    'the dependency may inherit a health check': {
      composeProject: aProject({
        services: [api, { ...unchecked, keys: { extends: at(22) } }],
        unsupported: [{ construct: 'extends', at: at(22) }],
      }),
    },
  },
});
