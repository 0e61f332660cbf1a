import { checkCases } from '../../testing/check-cases.ts';
import { aContainer, anEngine } from '../../testing/evidence.ts';
import { logDriverUnreadable } from './log-driver-unreadable.ts';

const logging = (driver: string, options: Record<string, string> = {}) =>
  aContainer('api', { logging: { driver, options } });
const engine = anEngine();
const findings = [
  { subject: { service: 'api', container: 'shop-api-1' }, message: 'its log cannot be read through the engine' },
];

checkCases(logDriverUnreadable, {
  pass: {
    'a file of the engine': { containers: [logging('json-file'), aContainer('ui')], engine },
    'the journal of the host': { containers: [logging('journald')], engine },
    'a log that is sent away, of which the engine keeps a copy': { containers: [logging('gelf')], engine },
  },
  fail: {
    'nothing is logged': { containers: [logging('none'), aContainer('ui')], engine, findings },
    'it is sent away without a copy': {
      containers: [logging('syslog', { 'cache-disabled': 'true' })],
      engine,
      findings,
    },
    'the engine is too old to keep copies': {
      containers: [logging('gelf')],
      engine: anEngine({ version: '19.03.15' }),
      findings,
    },
  },
  notApplicable: {
    'only a container of compose run': { containers: [{ ...logging('none'), oneOff: true }], engine },
    'there is no container': { containers: [], engine },
  },
});
