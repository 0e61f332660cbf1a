import { checkCases } from '../../testing/check-cases.ts';
import { aProject, aService, at } from '../../testing/declared.ts';
import { anEnvironment } from '../../testing/environments.ts';
import { serviceInSettingsUndeclared } from './service-in-settings-undeclared.ts';

const message = 'the settings name it, and no Compose file that was read declares it';
const project = (servicesInSettings: string[]) => aProject({ services: [aService('database')], servicesInSettings });

checkCases(serviceInSettingsUndeclared, {
  pass: {
    'it is declared': { composeProject: project(['database']) },
    'it is declared in an environment only': {
      composeProject: project(['mail']),
      environments: [anEnvironment('dev', aService('mail'))],
    },
  },
  fail: {
    'a slip of the pen': {
      composeProject: project(['database', 'databse']),
      findings: [{ subject: { service: 'databse' }, message }],
    },
    'nothing like it': { composeProject: project(['mail']), findings: [{ subject: { service: 'mail' }, message }] },
  },
  notApplicable: {
    'the settings name none': { composeProject: aProject({ services: [aService('database')] }) },
    'it may be in a file that was not read': {
      composeProject: { ...project(['database']), unsupported: [{ construct: 'include', at: at(2) }] },
    },
  },
});
