import { checkCases } from '../../testing/check-cases.ts';
import { anEntry, anEnvironmentFile } from '../../testing/compose.ts';
import { aProject, aService, at } from '../../testing/declared.ts';
import { dotenvAmbiguity } from './dotenv-ambiguity.ts';

type Ambiguities = NonNullable<ReturnType<typeof anEnvironmentFile>['ambiguities']>;
const file = (ambiguities: Ambiguities) => ({
  ...anEnvironmentFile('project', [anEntry('A', '1')]),
  ...(ambiguities.length > 0 && { ambiguities }),
});
const inEnv = (line: number) => ({ file: '.env', line, column: 1 });
const hash = { kind: 'hash' as const, name: 'A', at: inEnv(1) };
const hashFinding = {
  subject: { variable: 'A', ...inEnv(1) },
  message: 'the value ends before a hash that may belong to it',
};
const reading = (path: string, ambiguities: Ambiguities = [], found = true) =>
  aService('api', { environmentFiles: [{ path, required: false, found, at: at(6), ambiguities }] });

checkCases(dotenvAmbiguity, {
  pass: {
    'the project file': { composeProject: aProject(), environmentFiles: [file([])] },
    'the file of a service': { composeProject: aProject({ services: [reading('api.env')] }) },
  },
  fail: {
    'a value': { composeProject: aProject(), environmentFiles: [file([hash])], findings: [hashFinding] },
    'once, where a service reads the project file too': {
      composeProject: aProject({ services: [reading('.env', [hash])] }),
      environmentFiles: [file([hash])],
      findings: [hashFinding],
    },
    'the whole file and one line': {
      composeProject: aProject({
        services: [
          reading('.env', [
            { kind: 'line-ends', at: inEnv(1) },
            { kind: 'duplicate', name: 'A', at: inEnv(3) },
          ]),
        ],
      }),
      findings: [
        { subject: inEnv(1), message: 'the lines end as on Windows' },
        {
          subject: { variable: 'A', ...inEnv(3) },
          message: 'the variable is set a second time, and only the last line counts',
        },
      ],
    },
  },
  notApplicable: {
    'there is no environment file': { composeProject: aProject() },
    'the file was not found': { composeProject: aProject({ services: [reading('api.env', [], false)] }) },
  },
});
