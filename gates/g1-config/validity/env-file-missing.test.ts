import { checkCases } from '../../testing/check-cases.ts';
import { projectOf } from '../../testing/compose.ts';
import { diagnosed, diagnosedFinding } from '../../testing/compose-diagnostics.ts';
import { aService, at } from '../../testing/declared.ts';
import { envFileMissing } from './env-file-missing.ts';

const reading = (required: boolean, found: boolean) =>
  aService('api', { environmentFiles: [{ path: 'api.env', required, found, at: at(7) }] });
const message = 'api.env does not exist';

checkCases(envFileMissing, {
  pass: {
    'the file exists': projectOf(reading(true, true)),
    'a file of labels exists': projectOf(aService('api', { keys: { label_file: at(9) } })),
  },
  fail: {
    'the file does not exist': {
      ...diagnosed('env-file-missing', message, { services: [reading(true, false)] }),
      findings: [{ ...diagnosedFinding(message), expected: 'a file that exists' }],
    },
  },
  notApplicable: {
    'no service has one': projectOf(aService('api')),
    'it may be missing': projectOf(reading(false, false)),
    'the service is not started': projectOf({ ...reading(true, false), profiles: ['debug'] }),
  },
});
