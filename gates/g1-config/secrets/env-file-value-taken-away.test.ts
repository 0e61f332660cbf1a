import { checkCases } from '../../testing/check-cases.ts';
import { anEntry, projectOf } from '../../testing/compose.ts';
import { aService, at } from '../../testing/declared.ts';
import { envFileValueTakenAway } from './env-file-value-taken-away.ts';

type Entry = ReturnType<typeof aService>['environment'][number];
const environmentFiles = [{ path: 'api.env', required: true, found: true, at: at(6) }];
const api = (...environment: Entry[]) => projectOf(aService('api', { environment, environmentFiles }));

checkCases(envFileValueTakenAway, {
  pass: {
    'values of the file only': api(anEntry('HOST', 'db')),
    'a name that no file sets': api(anEntry('DEBUG', null)),
  },
  fail: {
    'a name that a file sets': {
      ...api({ ...anEntry('HOST', null), takesAway: { file: 'api.env', line: 1, column: 1 } }),
      findings: [
        {
          subject: { service: 'api', variable: 'HOST', ...at(12) },
          message: 'the name without a value takes away what the environment file sets',
        },
      ],
    },
  },
  notApplicable: { 'no environment file': projectOf(aService('api', { environment: [anEntry('HOST', null)] })) },
});
