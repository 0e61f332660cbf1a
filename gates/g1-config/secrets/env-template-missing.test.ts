import { checkCases } from '../../testing/check-cases.ts';
import { anEntry, anEnvironmentFile, aVariable } from '../../testing/compose.ts';
import { aProject, aService, at } from '../../testing/declared.ts';
import { envTemplateMissing } from './env-template-missing.ts';

const using = (...names: string[]) => aProject({ variables: names.map((name) => aVariable(name)) });

checkCases(envTemplateMissing, {
  pass: {
    'there is a template': {
      composeProject: using('TAG'),
      environmentFiles: [anEnvironmentFile('template', [anEntry('TAG', '1.0')])],
    },
  },
  fail: {
    'there is none': {
      composeProject: using('TAG', 'DB_HOST'),
      findings: [
        {
          subject: { project: 'shop' },
          message: '2 variables used, and no template lists what to set',
          fix: 'Add .env.example with the lines DB_HOST=, TAG=.',
        },
      ],
    },
    'a variable that is used twice counts once': {
      composeProject: aProject({ variables: [aVariable('TAG'), aVariable('TAG', { at: at(30) })] }),
      findings: [{ subject: { project: 'shop' }, message: '1 variable used, and no template lists what to set' }],
    },
    'the content of a secret is a variable': {
      composeProject: aProject({
        secrets: [{ key: 'db', name: 'shop_db', external: false, environment: 'DB_PASSWORD' }],
      }),
      findings: [{ subject: { project: 'shop' }, message: '1 variable used, and no template lists what to set' }],
    },
    'there is only one of a file that a service takes': {
      composeProject: aProject({
        services: [
          aService('api', { environmentFiles: [{ path: 'api.env', required: true, found: true, at: at(6) }] }),
        ],
        variables: [aVariable('TAG')],
      }),
      environmentFiles: [{ ...anEnvironmentFile('template', [anEntry('LEVEL', '')]), path: 'api.env.example' }],
      findings: [{ subject: { project: 'shop' }, message: '1 variable used, and no template lists what to set' }],
    },
    "the project's own environment file is no template": {
      composeProject: using('TAG'),
      environmentFiles: [anEnvironmentFile('project', [anEntry('TAG', '1.0')])],
      findings: [{ subject: { project: 'shop' }, message: '1 variable used, and no template lists what to set' }],
    },
  },
  notApplicable: {
    'no variable is used': { composeProject: using() },
    'only variables that the shell and Compose set': { composeProject: using('PWD', 'COMPOSE_PROJECT_NAME') },
  },
});
