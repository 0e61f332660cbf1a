import { anEvent, theEvents } from '../../testing/activity.ts';
import { checkCases } from '../../testing/check-cases.ts';
import { containerEntered } from './container-entered.ts';

const run = (program: string, seconds: number, different: object = {}) =>
  anEvent('db', 'exec_start', seconds, { program, ...different });

checkCases(containerEntered, {
  pass: {
    'containers were started': { engineEvents: theEvents(anEvent('db', 'start', 60)) },
    'only health checks were run': {
      engineEvents: { ...theEvents(), leftOut: { healthChecks: 240, others: 0, older: 0 } },
    },
    'it was run in a container of compose run': {
      engineEvents: theEvents(anEvent('db', 'start', 60), run('sh', 30, { oneOff: true })),
    },
  },
  fail: {
    'someone looked into the database': {
      engineEvents: theEvents(run('psql', 90), run('sh', 60), run('psql', 30)),
      findings: [
        {
          subject: { service: 'db', container: 'shop-db-1' },
          message: '3 commands were run in it, beside its health check',
        },
      ],
    },
    'one command in each of two containers': {
      engineEvents: theEvents(run('sh', 60), run('sh', 30, { container: 'shop-db-2' })),
      findings: ['shop-db-1', 'shop-db-2'].map((container) => ({
        subject: { service: 'db', container },
        message: '1 command was run in it, beside its health check',
      })),
    },
  },
  notApplicable: { 'nothing is remembered': { engineEvents: theEvents() } },
});
