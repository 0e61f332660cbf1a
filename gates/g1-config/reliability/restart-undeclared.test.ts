import { checkCases } from '../../testing/check-cases.ts';
import { aDependency, projectOf } from '../../testing/compose.ts';
import { aService, at } from '../../testing/declared.ts';
import { restartUndeclared } from './restart-undeclared.ts';

const { restart: _, ...undeclared } = aService('api');
const finding = { subject: { service: 'api', ...at(3) }, message: 'no restart policy is declared' };
const waiting = (condition: Parameters<typeof aDependency>[1]) =>
  aService('web', { dependsOn: [aDependency('api', condition)] });

checkCases(restartUndeclared, {
  pass: {
    'a policy': projectOf(aService('api', { restart: 'on-failure:5' })),
    'a stated no': projectOf(aService('api', { restart: 'no' }), waiting('service_started')),
    'a job that another service waits for': projectOf(undeclared, waiting('service_completed_successfully')),
  },
  fail: {
    none: { ...projectOf(undeclared), findings: [finding] },
    'none on a service that others need': {
      ...projectOf(undeclared, waiting('service_healthy')),
      findings: [finding],
    },
  },
  notApplicable: {
    'no service is declared': projectOf(),
    'only a job': projectOf(aService('migrate', { restart: 'no' })),
  },
});
