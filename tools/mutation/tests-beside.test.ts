import { expect, test } from 'vitest';
import { PROJECT_ROOT } from '../project-root.ts';
import { testsBeside } from './tests-beside.ts';

test('the tests of a folder and of those below it are run, each once', async () => {
  const found = await testsBeside(PROJECT_ROOT, ['src/evaluate/release.ts', 'src/evaluate/waivers/scope-text.ts']);
  expect(found).toContain(`${PROJECT_ROOT}/src/evaluate/release.test.ts`);
  expect(found.filter((path) => path.endsWith('accept-findings.test.ts'))).toHaveLength(1);
  expect(found.filter((path) => !path.includes('/src/evaluate/'))).toEqual([]);
});

test('those that read the whole tree or make thousands of cases are not', async () => {
  const found = await testsBeside(PROJECT_ROOT, ['gates/index.ts', 'gates/g3-functional/gate.ts']);
  expect(found.filter((path) => /gates.registry|every-diagnostic|property.test/.test(path))).toEqual([]);
  expect(found.length).toBeGreaterThan(200);
});
