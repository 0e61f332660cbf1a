import { expect, test } from 'vitest';
import { runSteps, type Step } from './run-steps.ts';
import { failureText, resultLine } from './step-text.ts';

const script = (source: string) => [process.execPath, '-e', source] as const;
const passes = (name: string, after?: string): Step => ({
  name,
  command: script("console.log('done')"),
  ...(after && { after }),
});
const fails = (name: string): Step => ({ name, command: script("console.error('wrong'); process.exit(3)") });

async function run(steps: readonly Step[], atATime = 2) {
  const told: string[] = [];
  const results = await runSteps(steps, atATime, ({ step }) => void told.push(step.name));
  return { told, results };
}

test('every step is run, also after one that failed, and all are told', async () => {
  const { results, told } = await run([fails('lint'), passes('types'), fails('format')]);
  expect(results.map(({ step, passed }) => [step.name, passed])).toEqual([
    ['lint', false],
    ['types', true],
    ['format', false],
  ]);
  expect(told.toSorted()).toEqual(['format', 'lint', 'types']);
});

test('both outputs of a step are kept', async () => {
  const { results } = await run([fails('lint'), passes('types')]);
  expect(results.map(({ output }) => output)).toEqual(['wrong\n', 'done\n']);
});

test('a step runs after the one it needs', async () => {
  const { told } = await run([passes('build'), passes('package', 'build')]);
  expect(told).toEqual(['build', 'package']);
});

test('a step whose need failed is not run and does not pass', async () => {
  const { results } = await run([fails('build'), passes('package', 'build')]);
  expect(results[1]).toMatchObject({ passed: false, output: 'not run, because "build" failed\n' });
});

test('a need that is no earlier step is an error', async () => {
  await expect(run([passes('package', 'biuld')])).rejects.toThrow('"package" needs "biuld", which is no earlier step');
});

test('a program that is not there is a failure that says so', async () => {
  const { results } = await run([{ name: 'lint', command: ['/nowhere/oxlint'] }]);
  expect(results[0]).toMatchObject({ passed: false, output: expect.stringContaining('ENOENT') });
});

test('a result is one line; a failure shows what was printed', async () => {
  const step = passes('types');
  expect(resultLine({ step, passed: true, durationMs: 4321, output: '' })).toBe('ok      types             4.3 s\n');
  expect(resultLine({ step, passed: false, durationMs: 9, output: '' })).toMatch(/^FAILED {2}types/);
  expect(failureText({ step, passed: false, durationMs: 9, output: 'a.ts: wrong\n' })).toBe(
    '\n--- types failed ---\na.ts: wrong\n',
  );
  expect(failureText({ step, passed: false, durationMs: 9, output: '' })).toContain('It printed nothing.');
});
