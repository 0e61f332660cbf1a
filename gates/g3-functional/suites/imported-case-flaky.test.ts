import { checkCases } from '../../testing/check-cases.ts';
import { anImportedSuite } from '../../testing/flows.ts';
import { importedCaseFlaky } from './imported-case-flaky.ts';

const totals = { passed: 1, failed: 0, errored: 0, skipped: 0, flaky: 1 };

checkCases(importedCaseFlaky, {
  pass: { 'all passed at once': { importedSuites: [anImportedSuite('unit')] } },
  fail: {
    'one passed later': {
      importedSuites: [anImportedSuite('unit', { totals, cases: [{ names: ['pays'], verdict: 'flaky' }] })],
      findings: [{ subject: { suite: 'unit', topic: 'pays' }, message: 'pays passed at a later attempt' }],
    },
  },
  notApplicable: { 'no suite is imported': { importedSuites: [] } },
});
