import { checkCases } from '../../testing/check-cases.ts';
import { projectOf } from '../../testing/compose.ts';
import { aService, at } from '../../testing/declared.ts';
import { containerNameInvalid } from './container-name-invalid.ts';

const named = (containerName: string) => projectOf(aService('web', { containerName, keys: { container_name: at(5) } }));
const findings = [{ subject: { service: 'web', ...at(5) }, message: 'the container name is not valid' }];

checkCases(containerNameInvalid, {
  pass: { 'letters, digits and marks': named('Shop_web-1.2'), 'a slash in front': named('/web') },
  fail: {
    'a space': { ...named('shop web'), findings },
    'one letter': { ...named('w'), findings },
    'a mark in front': { ...named('-web'), findings },
    'an umlaut': { ...named('würfel'), findings },
  },
  notApplicable: { 'Compose names the container': projectOf(aService('web')), 'also when it is blank': named('') },
});
