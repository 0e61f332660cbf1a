import { checkCases } from '../../testing/check-cases.ts';
import { anEntry, projectOf } from '../../testing/compose.ts';
import { aService, at } from '../../testing/declared.ts';
import { environmentNameEmpty } from './environment-name-empty.ts';

checkCases(environmentNameEmpty, {
  pass: { 'every entry has a name': projectOf(aService('api', { environment: [anEntry('LOG_LEVEL', 'debug')] })) },
  fail: {
    'one has none': {
      ...projectOf(aService('api', { environment: [anEntry('LOG_LEVEL', 'debug'), anEntry('', 'debug')] })),
      findings: [{ subject: { service: 'api', ...at(12) }, message: 'an entry of the environment has no name' }],
    },
  },
  notApplicable: { 'there are none': projectOf(aService('api')) },
});
