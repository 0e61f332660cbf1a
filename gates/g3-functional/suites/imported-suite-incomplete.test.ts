import { checkCases } from '../../testing/check-cases.ts';
import { anImportedSuite } from '../../testing/flows.ts';
import { importedSuiteIncomplete } from './imported-suite-incomplete.ts';

const at = { file: 'reports/unit.tap', line: 9, column: 1 };

checkCases(importedSuiteIncomplete, {
  pass: { 'it is complete': { importedSuites: [anImportedSuite('unit')] } },
  fail: {
    'its plan says more': {
      importedSuites: [anImportedSuite('unit', { faults: [{ message: 'the plan says 3 test points', at }] })],
      findings: [{ subject: { suite: 'unit', ...at }, message: 'the plan says 3 test points' }],
    },
  },
  notApplicable: { 'no suite is imported': { importedSuites: [] } },
});
