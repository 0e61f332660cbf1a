import { checkCases } from '../../testing/check-cases.ts';
import { at } from '../../testing/declared.ts';
import { beside, drift } from '../../testing/drift.ts';
import { anEngine, aProcessList } from '../../testing/evidence.ts';
import { processUserDrift } from './process-user-drift.ts';

const engine = anEngine();
const running = (...users: string[]) => ({ processes: [aProcessList('api', users)], engine });

checkCases(processUserDrift, {
  pass: {
    'every process has the number': { ...beside(), ...running('1000', '1000') },
    'user and group': { ...beside({ service: { user: '1000:1000' } }), ...running('1000') },
    'the host knows the number by a name': { ...beside(), ...running('postgres') },
  },
  fail: {
    'one process is the superuser': {
      ...beside({ service: { keys: { user: at(6) } } }),
      ...running('1000', 'root'),
      findings: [drift('not every process runs as the declared user', 6)],
    },
  },
  notApplicable: {
    'a user by name cannot be compared': { ...beside({ service: { user: 'node' } }), ...running('1000') },
    'nothing is declared': { ...beside({ service: { user: undefined } }), ...running('0') },
    'it does not run': { ...beside(), ...running() },
    'the host sees other numbers': {
      ...beside(),
      ...running('101000'),
      engine: anEngine({ securityOptions: ['name=userns'] }),
    },
  },
});
