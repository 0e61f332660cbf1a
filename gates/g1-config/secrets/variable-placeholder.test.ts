import { checkCases } from '../../testing/check-cases.ts';
import { anEntry, anEnvironmentFile, aVariable } from '../../testing/compose.ts';
import { aProject, aService, at } from '../../testing/declared.ts';
import { variablePlaceholder } from './variable-placeholder.ts';

type Entry = ReturnType<typeof anEntry>;
const team = anEntry('LINEAR_TEAM_ID', 'replace-me');
const project = (environment: Entry[], variables: ReturnType<typeof aVariable>[] = []) =>
  aProject({ services: [aService('api', { environment })], variables });
const file = (...entries: Entry[]) => [anEnvironmentFile('project', entries)];
const message = 'the value says itself that it is to be replaced';
const inFile = { subject: { variable: 'LINEAR_TEAM_ID', ...at(12), file: '.env' }, message };
const inService = { subject: { service: 'api', variable: 'LINEAR_TEAM_ID', ...at(12) }, message };

checkCases(variablePlaceholder, {
  pass: {
    'the value was replaced': { composeProject: project([anEntry('LINEAR_TEAM_ID', 'SHOP')]) },
    'a template is there to hold placeholders': {
      composeProject: project([anEntry('LOG_LEVEL', 'info')]),
      environmentFiles: [anEnvironmentFile('template', [team])],
    },
  },
  fail: {
    'in the environment file': { composeProject: project([]), environmentFiles: file(team), findings: [inFile] },
    'in the environment of a service': { composeProject: project([team]), findings: [inService] },
    'once, where a service takes it from the environment file': {
      composeProject: project([team], [aVariable('LINEAR_TEAM_ID')]),
      environmentFiles: file(team),
      findings: [inFile],
    },
    'masked, because a credential has the same placeholder': {
      composeProject: project([]),
      environmentFiles: file(
        anEntry('LINEAR_TEAM_ID', '«redacted:k3v9x2m7qa»'),
        anEntry('LINEAR_API_KEY', '«redacted:k3v9x2m7qa»', { placeholder: true, fingerprint: 'k3v9x2m7qa' }),
      ),
      findings: [inFile],
    },
  },
  notApplicable: {
    'there are credentials only': {
      composeProject: project([anEntry('LINEAR_API_KEY', '«redacted:k3v9x2m7qa»', { placeholder: true })]),
    },
    'a name without a value and an empty one': {
      composeProject: project([anEntry('LINEAR_TEAM_ID', null), anEntry('LOG_LEVEL', '')]),
    },
  },
});
