import { checkCases } from '../../testing/check-cases.ts';
import { aVariable } from '../../testing/compose.ts';
import { diagnosed } from '../../testing/compose-diagnostics.ts';
import { aProject, aService, at } from '../../testing/declared.ts';
import { requiredVariableInInactiveProfile } from './required-variable-in-inactive-profile.ts';

const message = 'services.debug.image: required variable TAG is missing a value';
const gated = aService('debug', { profiles: ['debug'] });
const required = aVariable('TAG', { operator: 'required', path: 'services.debug.image', at: at(7) });
const unset = { ...required, resolvedFrom: 'nothing' as const };

checkCases(requiredVariableInInactiveProfile, {
  pass: {
    'it is set': { composeProject: aProject({ services: [aService('api'), gated], variables: [required] }) },
    'it is not required': {
      composeProject: aProject({ services: [gated], variables: [{ ...unset, operator: 'default', fallback: '' }] }),
    },
  },
  fail: {
    'it is not set': {
      ...diagnosed('variable-required', message, { services: [aService('api'), gated], variables: [unset] }),
      findings: [
        {
          subject: { service: 'debug', variable: 'TAG', ...at(7) },
          message: 'the variable is required and has no value',
        },
      ],
    },
  },
  notApplicable: {
    'every service is active': { composeProject: aProject({ services: [aService('debug')], variables: [required] }) },
    'the profile is active, so that another check reports it': diagnosed('variable-required', message, {
      services: [gated],
      activeProfiles: ['debug'],
      variables: [unset],
    }),
  },
});
