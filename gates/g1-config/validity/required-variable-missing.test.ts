import { checkCases } from '../../testing/check-cases.ts';
import { aVariable } from '../../testing/compose.ts';
import { diagnosed } from '../../testing/compose-diagnostics.ts';
import { aProject, aService, at } from '../../testing/declared.ts';
import { requiredVariableMissing } from './required-variable-missing.ts';

const message = 'services.api.image: required variable TAG is missing a value: set it';
const named = 'the variable is required and has no value';
const required = aVariable('TAG', { operator: 'required', path: 'services.api.image', at: at(7) });
const unset = { ...required, resolvedFrom: 'nothing' as const };
const missing = (different: Parameters<typeof aProject>[0]) => diagnosed('variable-required', message, different);
const gated = aService('api', { profiles: ['debug'] });

checkCases(requiredVariableMissing, {
  pass: {
    'it is set': { composeProject: aProject({ services: [aService('api')], variables: [required] }) },
    'the service is not started, which another check reports': missing({ services: [gated], variables: [unset] }),
  },
  fail: {
    'it is not set': {
      ...missing({ services: [aService('api')], variables: [unset] }),
      findings: [{ subject: { service: 'api', variable: 'TAG', ...at(7) }, message: named }],
    },
    'in a service of an active profile': {
      ...missing({ services: [gated], activeProfiles: ['debug'], variables: [unset] }),
      findings: [{ subject: { service: 'api', variable: 'TAG', ...at(7) }, message: named }],
    },
    'nothing but the place is known': { ...missing({}), findings: [{ subject: at(7), message }] },
    'not even the place': {
      composeProject: aProject({ diagnostics: [{ level: 'error', code: 'variable-required', message }] }),
      findings: [{ subject: { project: 'shop' }, message }],
    },
  },
  notApplicable: {
    'no variable is required': {
      composeProject: aProject({ services: [aService('api')], variables: [aVariable('TAG')] }),
    },
  },
});
