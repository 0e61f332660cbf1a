import { expect, test } from 'vitest';
import { PROJECT_ROOT } from '../project-root.ts';
import { chosenFiles } from './live-files.ts';

test('a word chooses the live tests whose path contains it', async () => {
  expect(await chosenFiles(PROJECT_ROOT, ['careless', 'terminal'])).toEqual([
    'gates/g2-runtime/careless.live.ts',
    'src/cli/terminal.live.ts',
  ]);
});

test('without a word, those that take an engine are chosen', async () => {
  const files = await chosenFiles(PROJECT_ROOT, []);
  expect(files).toContain('fixtures/stacks/enterprise/stack.live.ts');
  expect(files).not.toContain('src/cli/terminal.live.ts');
  expect(files).not.toContain('fixtures/compose-differential/fuzz.live.ts');
});
