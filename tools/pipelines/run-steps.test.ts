import { describe, expect, test } from 'vitest';
import { folderWith } from '../testing/temporary-folder.ts';
import { runSteps } from './run-steps.ts';
import { Action, Step, Workflow } from './workflow-shape.ts';

const run = async (...steps: object[]) => {
  const folder = await folderWith({});
  const environment = { PATH: process.env['PATH'] ?? '' };
  const read = steps.map((step) => Step.parse(step));
  return runSteps(read, { folder, temporary: folder, environment, inputs: { name: 'world' }, action: () => undefined });
};

describe('the runner', () => {
  test('hands inputs and outputs on from step to step', async () => {
    const { steps } = await run(
      { id: 'one', run: 'echo "said=hello $NAME" >> "$GITHUB_OUTPUT"', env: { NAME: '${{ inputs.name }}' } },
      { id: 'two', run: 'echo "$SAID"', env: { SAID: '${{ steps.one.outputs.said }}' } },
    );
    expect(steps['two']?.output).toBe('hello world\n');
  });

  test('ends a step with its first error, and runs only what always runs after it', async () => {
    const { passed, steps } = await run(
      { id: 'one', run: 'false\necho on' },
      { id: 'two', run: 'echo two' },
      { id: 'three', run: 'echo three', if: 'always()' },
    );
    expect(passed).toBe(false);
    expect(steps['one']).toMatchObject({ code: 1, output: '' });
    expect(Object.keys(steps)).toEqual(['one', 'three']);
  });

  test.each([
    ['a value', { run: 'echo ${{ github.token }}' }, 'unknown value: github.token'],
    ['a condition', { run: 'true', if: 'failure()' }, 'unknown condition: failure()'],
    ['an action', { uses: 'somebody/something@v1' }, 'unknown action: somebody/something@v1'],
    ['a step that does nothing', { name: 'empty' }, 'a step that does nothing: empty'],
  ])('refuses %s that it does not know', async (_, step, message) => {
    await expect(run(step)).rejects.toThrow(message);
  });
});

test.each([
  ['a step', () => Step.parse({ run: 'true', 'continue-on-error': true }), 'continue-on-error'],
  ['an action', () => Action.parse({ author: 'x' }), 'author'],
  ['a workflow', () => Workflow.parse({ env: {} }), 'env'],
])('a key that would be left out is refused in %s', (_, parse, key) => {
  expect(parse).toThrow(key);
});
