import { checkCases } from '../../testing/check-cases.ts';
import { aDependency, projectOf } from '../../testing/compose.ts';
import { aService, at } from '../../testing/evidence.ts';
import { healthcheckUndeclared } from './healthcheck-undeclared.ts';

const { healthcheck: _, ...unchecked } = aService('api');
const disabled = { test: ['NONE'], disabled: true, at: at(7) };
const unverified = 'no health check is declared (the image may bring one: unverified until G2)';
const waiting = aService('web', { dependsOn: [aDependency('api', 'service_completed_successfully')] });

checkCases(healthcheckUndeclared, {
  pass: {
    'a health check': projectOf(aService('api')),
    'timing for the health check of the image': projectOf(
      aService('api', { healthcheck: { disabled: false, intervalMs: 5000, at: at(7) } }),
    ),
    'a job that another service waits for needs none': projectOf(unchecked, waiting),
  },
  fail: {
    none: { ...projectOf(unchecked), findings: [{ subject: { service: 'api', ...at(3) }, message: unverified }] },
    'it is disabled': {
      ...projectOf(aService('api', { healthcheck: disabled, keys: { healthcheck: at(7) } })),
      findings: [{ subject: { service: 'api', ...at(7) }, message: 'the health check is disabled' }],
    },
  },
  notApplicable: {
    'no service is declared': projectOf(),
    'only a job that is never restarted': projectOf({ ...unchecked, restart: 'no' }),
  },
});
