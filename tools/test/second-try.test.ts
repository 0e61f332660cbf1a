import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { failedFiles, passedAlone, withSecondTry } from './second-try.ts';
import { type Report, summary } from './summary.ts';

type Ends = Readonly<Record<string, string>>;

/** A report of files, with the end of each test by its name. */
function report(files: Readonly<Record<string, Ends>>): Report {
  const ends = Object.values(files).flatMap((tests) => Object.values(tests));
  const count = (end: string) => ends.filter((one) => one === end).length;
  return {
    numPassedTests: count('passed'),
    numFailedTests: count('failed'),
    numPendingTests: count('skipped'),
    success: count('failed') === 0,
    testResults: Object.entries(files).map(([name, tests]) => ({
      name: resolve(name),
      status: Object.values(tests).includes('failed') ? 'failed' : 'passed',
      message: '',
      assertionResults: Object.entries(tests).map(([fullName, status]) => ({ fullName, status })),
    })),
  };
}

const SOUND = { 'src/sound.test.ts': { one: 'passed', two: 'skipped' } };
const first = report({ ...SOUND, 'src/hurried.test.ts': { waits: 'failed', adds: 'passed' } });

test('the files with a failure are run again, and no others', () => {
  expect(failedFiles(first)).toEqual([resolve('src/hurried.test.ts')]);
});

test('what passes alone has passed, and is told by name', () => {
  const second = report({ 'src/hurried.test.ts': { waits: 'passed', adds: 'passed' } });
  const both = withSecondTry(first, second);
  expect(summary([both], false)).toEqual({ failures: [], line: '3 passed, 0 failed', passed: true });
  expect(summary([both], true)).toMatchObject({ line: '3 passed, 1 failed', passed: false });
  expect(passedAlone(first, second)).toEqual(['src/hurried.test.ts > waits']);
});

test('what fails alone has failed, also another test of the file', () => {
  const second = report({ 'src/hurried.test.ts': { waits: 'failed', adds: 'failed' } });
  expect(summary([withSecondTry(first, second)], false)).toMatchObject({ line: '1 passed, 2 failed', passed: false });
  expect(passedAlone(first, second)).toEqual([]);
});

test('a failure of a file that the second run left out stays one', () => {
  expect(withSecondTry(first, report(SOUND))).toMatchObject({ numFailedTests: 1, success: false });
});

test('so does a file that cannot be loaded', () => {
  const broken: Report = report({});
  const file = { name: resolve('src/broken.test.ts'), status: 'failed', message: 'no module', assertionResults: [] };
  const alone = { ...broken, success: false, testResults: [file] };
  expect(failedFiles(alone)).toEqual([file.name]);
  expect(withSecondTry(alone, alone).success).toBe(false);
  expect(passedAlone(alone, report({ 'src/broken.test.ts': { loads: 'passed' } }))).toEqual(['src/broken.test.ts']);
});
