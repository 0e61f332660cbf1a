import { checkCases } from '../../testing/check-cases.ts';
import { anImportedSuite } from '../../testing/flows.ts';
import { importedCaseFailed } from './imported-case-failed.ts';

const totals = { passed: 0, failed: 0, errored: 0, skipped: 0, flaky: 0 };
type Case = ReturnType<typeof anImportedSuite>['cases'][number];
const failing = (verdict: 'failed' | 'errored', different: Partial<Case> = {}) =>
  anImportedSuite('unit', {
    totals: { ...totals, [verdict]: 1 },
    cases: [{ names: ['orders', 'are created'], verdict, ...different }],
  });
const finding = (message: string, observed = 'no message', expected = 'passed') => ({
  subject: { suite: 'unit', topic: 'orders › are created' },
  message: `orders › are created ${message}`,
  observed,
  expected,
});
const ranOf = (verdict: 'passed' | 'flaky') =>
  anImportedSuite('unit', { totals: { ...totals, [verdict]: 1, skipped: 1 } });

checkCases(importedCaseFailed, {
  pass: {
    'all passed': { importedSuites: [anImportedSuite('unit')] },
    'one passed, and one was skipped': { importedSuites: [ranOf('passed')] },
    'one passed when it was repeated, which is told by a check of its own': { importedSuites: [ranOf('flaky')] },
  },
  fail: {
    'one failed': {
      importedSuites: [failing('failed', { message: 'expected 201', file: 'orders.test.ts', line: 3 })],
      findings: [finding('failed', 'expected 201', 'passed (orders.test.ts:3)')],
    },
    'one failed at a place of which only the file is known': {
      importedSuites: [failing('failed', { file: 'orders.test.ts' })],
      findings: [finding('failed', 'no message', 'passed (orders.test.ts)')],
    },
    'one could not be run': {
      importedSuites: [failing('errored')],
      findings: [finding('could not be run')],
    },
    'so many that the first fifty stand for all, whose number is told in the table': {
      importedSuites: [
        anImportedSuite('unit', {
          totals: { ...totals, failed: 60 },
          cases: Array.from({ length: 60 }, (_, index) => ({ names: [`case ${index}`], verdict: 'failed' as const })),
        }),
      ],
      findings: Array.from({ length: 50 }, (_, index) => ({
        subject: { suite: 'unit', topic: `case ${index}` },
        message: `case ${index} failed`,
      })),
    },
  },
  notApplicable: {
    'no suite is imported': { importedSuites: [] },
    'nothing ran, which is told by a check of its own': {
      importedSuites: [anImportedSuite('unit', { totals, cases: [] })],
    },
    'all were skipped': { importedSuites: [anImportedSuite('unit', { totals: { ...totals, skipped: 3 }, cases: [] })] },
  },
});
