import { relative } from 'node:path';
import type { Report } from './summary.ts';

type File = Report['testResults'][number];

/** Files of which something failed. */
export function failedFiles({ testResults }: Report): readonly string[] {
  return testResults.filter((file) => hasFailed(file)).map(({ name }) => name);
}

/** What the first run tells, but of the files that were run again what the second one does. */
export function withSecondTry(first: Report, second: Report): Report {
  const again = new Set(second.testResults.map(({ name }) => name));
  const gone = first.testResults.filter(({ name }) => again.has(name));
  const kept = first.testResults.filter(({ name }) => !again.has(name));
  const testResults = [...kept, ...second.testResults];
  return {
    numPassedTests: first.numPassedTests - count(gone, 'passed') + second.numPassedTests,
    numFailedTests: first.numFailedTests - count(gone, 'failed') + second.numFailedTests,
    numPendingTests: first.numPendingTests - count(gone) + second.numPendingTests,
    success: second.success && !kept.some(hasFailed),
    testResults,
  };
}

/** What failed at first and passed in the second run, by name. */
export function passedAlone(first: Report, second: Report): readonly string[] {
  const failedAgain = new Set(failedTests(second));
  return failedTests(first).filter((test) => !failedAgain.has(test));
}

function failedTests({ testResults }: Report): readonly string[] {
  return testResults.flatMap(({ name, status, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === 'failed');
    const file = relative('', name);
    return failed.length === 0 && status === 'failed' ? [file] : failed.map(({ fullName }) => `${file} > ${fullName}`);
  });
}

const hasFailed = ({ status, assertionResults }: File) =>
  status === 'failed' || assertionResults.some((test) => test.status === 'failed');

/** How many tests came to that end; without one, to neither of the two that count. */
function count(files: readonly File[], end?: string): number {
  const ends = files.flatMap(({ assertionResults }) => assertionResults.map(({ status }) => status));
  return ends.filter((status) => (end === undefined ? !['passed', 'failed'].includes(status) : status === end)).length;
}
