import { checkCases } from '../../testing/check-cases.ts';
import { projectOf } from '../../testing/compose.ts';
import { aService, at } from '../../testing/declared.ts';
import { logDriverUnknown } from './log-driver-unknown.ts';

const logging = (driver: string) =>
  projectOf(aService('web', { logging: { driver, options: {} }, keys: { logging: at(6) } }));
const subject = { service: 'web', ...at(6) };
const { logging: _, ...silent } = aService('web');

checkCases(logDriverUnknown, {
  pass: {
    'one of the engine': logging('local'),
    'a plugin by its name': logging('grafana/loki-docker-driver:latest'),
    'a plugin that everybody knows': logging('loki'),
  },
  fail: {
    'a typing error': {
      ...logging('jsonfile'),
      findings: [{ subject, message: 'the engine has no log driver "jsonfile" of its own; did you mean "json-file"?' }],
    },
    'what may be a plugin': {
      ...logging('observability-agent'),
      findings: [
        {
          subject,
          message: 'the engine has no log driver "observability-agent" of its own (a plugin may bring it: unverified)',
          priority: 'P2',
        },
      ],
    },
  },
  notApplicable: {
    'nothing is declared': projectOf(silent),
    'only options are': projectOf(aService('web', { logging: { options: { 'max-size': '10m' } } })),
  },
});
