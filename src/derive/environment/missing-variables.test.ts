import { expect, test } from 'vitest';
import { aVariable, cited } from '../../../gates/testing/compose.ts';
import { aProject, aService, at } from '../../../gates/testing/declared.ts';
import { missingVariables } from './missing-variables.ts';

const unset = (name: string, service: string) =>
  aVariable(name, { operator: 'required', resolvedFrom: 'nothing', path: `services.${service}.image`, at: at(3) });
const missing = (name: string) => ({
  level: 'error' as const,
  code: 'variable-required',
  message: `services.api.image: required variable ${name} is missing a value`,
  at: at(3),
});
const services = [aService('api'), aService('debug', { profiles: ['debug'] })];
const seen = (variables: ReturnType<typeof aVariable>[], name: string, activeProfiles: string[] = []) =>
  missingVariables(cited(aProject({ services, activeProfiles, variables, diagnostics: [missing(name)] })));

test('names the variable and its service', () => {
  expect(seen([unset('OTHER', 'api'), unset('TAG', 'api')], 'TAG')).toMatchObject([
    { name: 'TAG', service: 'api', isInactive: false },
  ]);
});

test('a service that no profile starts is inactive, and active with its profile', () => {
  expect(seen([unset('TAG', 'debug')], 'TAG')).toMatchObject([{ service: 'debug', isInactive: true }]);
  expect(seen([unset('TAG', 'debug')], 'TAG', ['debug'])).toMatchObject([{ isInactive: false }]);
});

test('of one inside the default of another only the service is known', () => {
  const [found] = seen([unset('OUTER', 'api')], 'INNER');
  expect(found).toMatchObject({ service: 'api' });
  expect(found).not.toHaveProperty('name');
});

test('one that is in no service is not inactive', () => {
  const [found] = seen([{ ...unset('TAG', 'api'), path: 'networks.edge.name' }], 'TAG');
  expect(found).toEqual({ diagnostic: missing('TAG'), name: 'TAG', isInactive: false });
});
