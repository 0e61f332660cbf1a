import { expect, test } from 'vitest';
import { PROJECT_ROOT } from '../project-root.ts';
import { runCommand } from './run-command.ts';

test('a command that does not end is stopped, and has failed', async () => {
  const forever = [process.execPath, '-e', 'setInterval(() => 1, 1000)'] as const;
  expect(await runCommand(forever, PROJECT_ROOT, 300)).toEqual({
    passed: false,
    output: 'stopped by SIGTERM (a step has 0.3 s)\n',
  });
});
