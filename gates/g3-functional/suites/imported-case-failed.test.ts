import { checkCases } from '../../testing/check-cases.ts';
import { anImportedSuite } from '../../testing/flows.ts';
import { importedCaseFailed } from './imported-case-failed.ts';

const totals = { passed: 0, failed: 0, errored: 0, skipped: 0, flaky: 0 };
const failing = (verdict: 'failed' | 'errored') =>
  anImportedSuite('unit', {
    totals: { ...totals, [verdict]: 1 },
    cases: [{ names: ['orders', 'are created'], verdict, message: 'expected 201', file: 'orders.test.ts', line: 3 }],
  });

checkCases(importedCaseFailed, {
  pass: { 'all passed': { importedSuites: [anImportedSuite('unit')] } },
  fail: {
    'one failed': {
      importedSuites: [failing('failed')],
      findings: [{ subject: { suite: 'unit', topic: 'orders › are created' }, message: 'orders › are created failed' }],
    },
    'one could not be run': {
      importedSuites: [failing('errored')],
      findings: [
        { subject: { suite: 'unit', topic: 'orders › are created' }, message: 'orders › are created could not be run' },
      ],
    },
  },
  notApplicable: {
    'no suite is imported': { importedSuites: [] },
    'nothing ran, which is told by a check of its own': {
      importedSuites: [anImportedSuite('unit', { totals, cases: [] })],
    },
  },
});
