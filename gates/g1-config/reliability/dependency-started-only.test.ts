import { checkCases } from '../../testing/check-cases.ts';
import { aDependency, projectOf } from '../../testing/compose.ts';
import { aService, at } from '../../testing/declared.ts';
import { dependencyStartedOnly } from './dependency-started-only.ts';

type Condition = Parameters<typeof aDependency>[1];
const dependent = (condition: Condition) => aService('api', { dependsOn: [aDependency('db', condition)] });
const { healthcheck: _, ...unchecked } = aService('db');
const postgres = { ...unchecked, image: 'postgres:16' };
const finding = { subject: { service: 'api', topic: 'db', ...at(10) }, message: 'waits only until db is started' };

checkCases(dependencyStartedOnly, {
  pass: {
    'it waits for health': projectOf(dependent('service_healthy'), aService('db')),
    'it waits for completion': projectOf(dependent('service_completed_successfully'), aService('db')),
  },
  fail: {
    'a service with a health check': {
      ...projectOf(dependent('service_started'), aService('db')),
      findings: [finding],
    },
    'a data store without one': { ...projectOf(dependent('service_started'), postgres), findings: [finding] },
  },
  notApplicable: {
    'a service that cannot be waited for': projectOf(dependent('service_started'), unchecked),
    'a dependency that is not declared': projectOf(dependent('service_started')),
    'no dependency': projectOf(aService('api'), aService('db')),
  },
});
