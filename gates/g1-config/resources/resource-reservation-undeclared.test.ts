import { checkCases } from '../../testing/check-cases.ts';
import { projectOf } from '../../testing/compose.ts';
import { aService, at } from '../../testing/declared.ts';
import { resourceReservationUndeclared } from './resource-reservation-undeclared.ts';

type Service = ReturnType<typeof aService>;
const api = (different: Partial<Service>) => projectOf(aService('api', different));
const found = (line: number, ...lines: string[]) => [
  {
    subject: { service: 'api', ...at(line) },
    message: 'no memory reservation is declared',
    observed: 'neither mem_reservation nor deploy.resources.reservations.memory',
    expected: 'a memory reservation',
    snippet: ['services:', '  api:', ...lines.map((one) => `    ${one}`)].join('\n'),
  },
];
const SHORT = ['mem_reservation: 128m # sized by what it uses'];
// Compose refuses a service whose two places do not agree.
const LONG = ['deploy:', '  resources:', '    reservations:', '      memory: 128m # sized by what it uses'];

checkCases(resourceReservationUndeclared, {
  pass: { memory: api({ reservations: { memoryBytes: 64 * 1024 ** 2 } }) },
  fail: {
    nothing: { ...api({}), findings: found(3, ...SHORT) },
    'none of any size': {
      ...api({ reservations: { memoryBytes: 0 }, keys: { mem_reservation: at(9) } }),
      findings: found(9, ...SHORT),
    },
    'processors only': {
      ...api({ reservations: { cpus: 0.5 }, keys: { deploy: at(8) } }),
      findings: found(8, ...LONG),
    },
  },
  notApplicable: { 'a job that ends': api({ restart: 'no' }), 'no service is declared': projectOf() },
});
