import { checkCases } from '../../testing/check-cases.ts';
import { projectOf } from '../../testing/compose.ts';
import { aService, at } from '../../testing/declared.ts';
import { workingDirectoryRelative } from './working-directory-relative.ts';

const working = (workingDirectory: string) =>
  projectOf(aService('api', { workingDirectory, keys: { working_dir: at(6) } }));
const findings = [{ subject: { service: 'api', ...at(6) }, message: 'the working directory is a relative path' }];

checkCases(workingDirectoryRelative, {
  pass: { 'from the root': working('/app'), 'from a drive': working('C:\\app') },
  fail: { 'a name': { ...working('app'), findings }, 'from here': { ...working('./app'), findings } },
  notApplicable: { 'none is declared': projectOf(aService('api')), 'it is blank': working('') },
});
