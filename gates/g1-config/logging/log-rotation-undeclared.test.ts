import { checkCases } from '../../testing/check-cases.ts';
import { projectOf } from '../../testing/compose.ts';
import { aService, at } from '../../testing/declared.ts';
import { logRotationUndeclared } from './log-rotation-undeclared.ts';

type Logging = NonNullable<ReturnType<typeof aService>['logging']>;
const logging = (declared: Logging) => projectOf(aService('api', { logging: declared, keys: { logging: at(9) } }));
const { logging: _, ...undeclared } = aService('api');
const message = 'no max-size is declared for the log (the engine may set one by default: unverified until G2)';
const finding = { subject: { service: 'api', ...at(9) }, message };

checkCases(logRotationUndeclared, {
  pass: {
    'json-file with a size': logging({ driver: 'json-file', options: { 'max-size': '10m' } }),
    'a size for the driver of the engine': logging({ options: { 'max-size': '10m' } }),
    'the driver local rotates by itself': logging({ driver: 'local', options: {} }),
    'the log goes elsewhere': logging({ driver: 'syslog', options: {} }),
  },
  fail: {
    'nothing is declared': {
      ...projectOf(undeclared),
      findings: [{ subject: { service: 'api', ...at(3) }, message }],
    },
    'json-file without a size': { ...logging({ driver: 'json-file', options: {} }), findings: [finding] },
    'a number of files alone bounds nothing': {
      ...logging({ driver: 'json-file', options: { 'max-file': '3' } }),
      findings: [finding],
    },
    'a size that stands for none': {
      ...logging({ driver: 'json-file', options: { 'max-size': '-1' } }),
      findings: [finding],
    },
  },
  notApplicable: { 'no service is declared': projectOf() },
});
