import { checkCases } from '../../testing/check-cases.ts';
import { projectOf } from '../../testing/compose.ts';
import { aService, at } from '../../testing/declared.ts';
import { stopGraceShort } from './stop-grace-short.ts';

type Service = ReturnType<typeof aService>;
const db = (different: Partial<Service>) => projectOf(aService('db', { image: 'postgres:16', ...different }));
const message = 'the data store is given too little time to stop';

checkCases(stopGraceShort, {
  pass: {
    'nothing is declared, so it is ten seconds': db({}),
    'ten seconds': db({ stopGraceMs: 10_000 }),
    'a minute': db({ stopGraceMs: 60_000 }),
  },
  fail: {
    'two seconds': {
      ...db({ stopGraceMs: 2000, keys: { stop_grace_period: at(6) } }),
      findings: [{ subject: { service: 'db', ...at(6) }, message }],
    },
    none: { ...db({ stopGraceMs: 0 }), findings: [{ subject: { service: 'db', ...at(3) }, message }] },
  },
  notApplicable: { 'no data store': projectOf(aService('api', { stopGraceMs: 1000 })) },
});
