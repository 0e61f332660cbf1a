import { checkCases } from '../../testing/check-cases.ts';
import { aContainer, aRun } from '../../testing/evidence.ts';
import { anImportedSuite, aSuite, aSuiteFlow } from '../../testing/flows.ts';
import { contractUncovered } from './contract-uncovered.ts';

const run = aRun();
const covering = (...covers: string[]) => aSuite([aSuiteFlow('x', { covers })]);
const postgres = aContainer('postgres', { image: 'postgres:16' });
const own = { contracts: [{ id: 'billing.invoice', title: 'An order gets an invoice' }] };

checkCases(contractUncovered, {
  pass: {
    'a flow covers it, whatever it came to': { run, flowSuite: covering('db.schema'), containers: [postgres] },
    'a suite covers it': {
      run,
      flowSuite: covering('jobs.create'),
      containers: [postgres],
      importedSuites: [anImportedSuite('api', { covers: ['db.schema'] })],
    },
  },
  fail: {
    'nothing looks at the schema of the database': {
      run,
      flowSuite: covering('jobs.create'),
      containers: [postgres],
      findings: [
        {
          subject: { contract: 'db.schema' },
          message: 'nothing covers it, though postgres is a PostgreSQL database',
        },
      ],
    },
    'a contract of the flow file itself': {
      run,
      flowSuite: aSuite([aSuiteFlow('x')], own),
      findings: [
        {
          subject: { contract: 'billing.invoice' },
          message: 'nothing covers it, though a flow file describes it',
          priority: 'P2',
        },
      ],
    },
  },
  notApplicable: { 'nothing shows a promise': { run, flowSuite: covering('jobs.create'), containers: [] } },
});
