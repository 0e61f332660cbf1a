import { checkCases } from '../../testing/check-cases.ts';
import { anEntry, anEnvironmentFile, aVariable } from '../../testing/compose.ts';
import { aProject, aService, at } from '../../testing/declared.ts';
import { credentialPlaceholder } from './credential-placeholder.ts';

const placeholder = anEntry('DB_PASSWORD', '***', { placeholder: true });
const sound = anEntry('DB_PASSWORD', '***', {});
const project = (environment: ReturnType<typeof anEntry>[], variables: ReturnType<typeof aVariable>[] = []) =>
  aProject({ services: [aService('api', { environment })], variables });
const finding = {
  subject: { service: 'api', variable: 'DB_PASSWORD', ...at(12) },
  message: 'the value says itself that it is to be replaced',
};
const inFile = { ...finding, subject: { variable: 'DB_PASSWORD', ...at(12), file: '.env' } };

checkCases(credentialPlaceholder, {
  pass: {
    'the value was replaced': { composeProject: project([sound]) },
    'it is a well-known default, which another check names': {
      composeProject: project([anEntry('DB_PASSWORD', '***', { placeholder: true, knownDefault: true })]),
    },
    'a template is there to hold placeholders': {
      composeProject: project([sound]),
      environmentFiles: [anEnvironmentFile('template', [placeholder])],
    },
  },
  fail: {
    'in the environment of a service': { composeProject: project([placeholder]), findings: [finding] },
    'in the environment file': {
      composeProject: project([]),
      environmentFiles: [anEnvironmentFile('project', [placeholder])],
      findings: [inFile],
    },
    'once, where a service takes it from the environment file': {
      composeProject: project([placeholder], [aVariable('DB_PASSWORD')]),
      environmentFiles: [anEnvironmentFile('project', [placeholder])],
      findings: [inFile],
    },
  },
  notApplicable: {
    'there is no credential': { composeProject: project([anEntry('LOG_LEVEL', 'info')]) },
    'there is one in a template only': {
      composeProject: project([]),
      environmentFiles: [anEnvironmentFile('template', [placeholder])],
    },
  },
});
