import { checkCases } from '../../testing/check-cases.ts';
import { projectOf } from '../../testing/compose.ts';
import { aService, at } from '../../testing/declared.ts';
import { logAggregationMissing } from './log-aggregation-missing.ts';

const sending = (name: string, driver: string) => aService(name, { logging: { driver, options: {} } });
const failing = (count: string, at: { file: string; line: number; column: number }) => [
  { subject: { project: 'shop', ...at }, message: `the logs of ${count} stay where they are written` },
];
const { logging: _, ...undeclared } = aService('db');

checkCases(logAggregationMissing, {
  pass: {
    Loki: projectOf(aService('api'), aService('db'), aService('logs', { image: 'grafana/loki:3.0.0' })),
    'Fluent Bit': projectOf(aService('api'), aService('logs', { image: 'fluent/fluent-bit:3.0.0' })),
    'drivers that send the logs on': projectOf(sending('api', 'gelf'), sending('db', 'awslogs')),
  },
  fail: {
    'two services': { ...projectOf(aService('api'), undeclared), findings: failing('2 services', at(3)) },
    'one of two is sent on': {
      ...projectOf(sending('api', 'syslog'), aService('db', { at: at(20, 3) })),
      findings: failing('1 service', at(20, 3)),
    },
    'the logs of one are thrown away': {
      ...projectOf(sending('api', 'none'), sending('db', 'local')),
      findings: failing('2 services', at(3)),
    },
  },
  notApplicable: {
    'a single service': projectOf(aService('api')),
    'a single service and a job': projectOf(aService('api'), aService('migrate', { restart: 'no' })),
    'no service is declared': projectOf(),
  },
});
