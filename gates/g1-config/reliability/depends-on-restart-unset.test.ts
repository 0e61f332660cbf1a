import { checkCases } from '../../testing/check-cases.ts';
import { aDependency, projectOf } from '../../testing/compose.ts';
import { aService, at } from '../../testing/declared.ts';
import { dependsOnRestartUnset } from './depends-on-restart-unset.ts';

type Dependency = ReturnType<typeof aDependency>;
const api = (different: Partial<Dependency>) =>
  projectOf(aService('api', { dependsOn: [{ ...aDependency('db', 'service_healthy'), ...different }] }));
const finding = { subject: { service: 'api', topic: 'db', ...at(10) }, message: 'is not restarted when db is' };

checkCases(dependsOnRestartUnset, {
  pass: { 'restart: true': api({ restart: true }) },
  fail: {
    'nothing is said': { ...api({}), findings: [finding] },
    'restart: false': { ...api({ restart: false }), findings: [finding] },
  },
  notApplicable: {
    'a dependency that may be absent': api({ required: false }),
    'a job that completes': api({ condition: 'service_completed_successfully' }),
    'no dependency': projectOf(aService('api')),
  },
});
