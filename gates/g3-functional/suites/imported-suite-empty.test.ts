import { checkCases } from '../../testing/check-cases.ts';
import { anImportedSuite } from '../../testing/flows.ts';
import { importedSuiteEmpty } from './imported-suite-empty.ts';

const none = { passed: 0, failed: 0, errored: 0, skipped: 0, flaky: 0 };

checkCases(importedSuiteEmpty, {
  pass: { 'cases ran': { importedSuites: [anImportedSuite('unit')] } },
  fail: {
    'it has no case': {
      importedSuites: [anImportedSuite('unit', { totals: none, cases: [] })],
      findings: [{ subject: { suite: 'unit' }, message: 'it has no case' }],
    },
    'all were skipped': {
      importedSuites: [anImportedSuite('unit', { totals: { ...none, skipped: 4 }, cases: [] })],
      findings: [{ subject: { suite: 'unit' }, message: 'all its cases were skipped' }],
    },
  },
  notApplicable: { 'no suite is imported': { importedSuites: [] } },
});
