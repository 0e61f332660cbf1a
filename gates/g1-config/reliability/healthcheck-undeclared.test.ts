import { checkCases } from '../../testing/check-cases.ts';
import { aDependency, projectOf } from '../../testing/compose.ts';
import { aService, at } from '../../testing/declared.ts';
import { healthcheckUndeclared } from './healthcheck-undeclared.ts';

const { healthcheck: _, ...unchecked } = aService('api');
const disabled = { test: ['NONE'], disabled: true, at: at(7) };
const unverified = 'no health check is declared (the image may bring one: unverified until G2)';
const dockerfile = (healthcheck: 'declared' | 'none' | 'absent') => ({
  path: 'Dockerfile',
  context: '.',
  services: ['api'],
  arguments: [],
  stages: [{ base: 'node:22', healthcheck, instructions: [], at: at(1) }],
});
const without = (message: string) => [{ subject: { service: 'api', ...at(3) }, message }];
const waiting = aService('web', { dependsOn: [aDependency('api', 'service_completed_successfully')] });

checkCases(healthcheckUndeclared, {
  pass: {
    'a health check': projectOf(aService('api')),
    'timing for the health check of the image': projectOf(
      aService('api', { healthcheck: { disabled: false, intervalMs: 5000, at: at(7) } }),
    ),
    'one in the Dockerfile': { ...projectOf(unchecked), dockerfiles: [dockerfile('declared')] },
    'a job that another service waits for needs none': projectOf(unchecked, waiting),
  },
  fail: {
    none: { ...projectOf(unchecked), findings: without(unverified) },
    'nor in the Dockerfile': {
      ...projectOf(unchecked),
      dockerfiles: [dockerfile('absent')],
      findings: without('no health check is declared, neither here nor in its Dockerfile'),
    },
    'the Dockerfile disables it': {
      ...projectOf(unchecked),
      dockerfiles: [dockerfile('none')],
      findings: without('no health check is declared, and its Dockerfile disables it'),
    },
  },
  notApplicable: {
    'no service is declared': projectOf(),
    'it is disabled, which has a check of its own': projectOf(
      aService('api', { healthcheck: disabled, keys: { healthcheck: at(7) } }),
    ),
    'only a job that is never restarted': projectOf({ ...unchecked, restart: 'no' }),
  },
});
