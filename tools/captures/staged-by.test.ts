import { expect, test } from 'vitest';
import { databases } from '../../fixtures/scenes/databases.ts';
import { stagedBy } from './staged-by.ts';

test('without a name, all live tests that stage something are run', () => {
  const files = ['gates/g2-runtime/', 'src/cli/env/env-running.live.ts'];
  expect(stagedBy([])).toEqual({ scenes: [], files });
});

test('a scene is chosen by its name, anything else by its path', () => {
  const files = ['queues', 'history.live.ts'];
  expect(stagedBy(['queues', 'databases', 'history.live.ts'])).toEqual({ scenes: [databases], files });
});
