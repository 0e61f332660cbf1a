import { checkCases } from '../../testing/check-cases.ts';
import { projectOf } from '../../testing/compose.ts';
import { aService, at } from '../../testing/declared.ts';
import { logOptionUnknown } from './log-option-unknown.ts';

const logging = (driver: string, options: Record<string, string>) =>
  projectOf(aService('web', { logging: { driver, options }, keys: { logging: at(6) } }));
const subject = { service: 'web', ...at(6) };

checkCases(logOptionUnknown, {
  pass: {
    rotation: logging('json-file', { 'max-size': '10m', 'max-file': '3' }),
    delivery: logging('local', { mode: 'non-blocking' }),
  },
  fail: {
    'a typing error': {
      ...logging('json-file', { 'max-size': '10m', max_file: '3' }),
      findings: [{ subject, message: 'json-file has no option "max_file"; did you mean "max-file"?' }],
    },
    'the option of another driver': {
      ...logging('local', { 'syslog-address': 'udp://192.0.2.1:514' }),
      findings: [{ subject, message: 'local has no option "syslog-address"' }],
    },
  },
  notApplicable: {
    'no options': logging('json-file', {}),
    'a driver of which the options are not known': logging('splunk', { anything: '1' }),
    'the driver of the engine': projectOf(aService('web', { logging: { options: { anything: '1' } } })),
  },
});
