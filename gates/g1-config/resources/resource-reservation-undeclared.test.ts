import { checkCases } from '../../testing/check-cases.ts';
import { projectOf } from '../../testing/compose.ts';
import { aService, at } from '../../testing/declared.ts';
import { resourceReservationUndeclared } from './resource-reservation-undeclared.ts';

type Service = ReturnType<typeof aService>;
const api = (different: Partial<Service>) => projectOf(aService('api', different));
const found = (line: number) => [
  { subject: { service: 'api', ...at(line) }, message: 'no memory reservation is declared' },
];

checkCases(resourceReservationUndeclared, {
  pass: { memory: api({ reservations: { memoryBytes: 64 * 1024 ** 2 } }) },
  fail: {
    nothing: { ...api({}), findings: found(3) },
    'processors only': { ...api({ reservations: { cpus: 0.5 }, keys: { deploy: at(8) } }), findings: found(8) },
  },
  notApplicable: { 'a job that ends': api({ restart: 'no' }), 'no service is declared': projectOf() },
});
