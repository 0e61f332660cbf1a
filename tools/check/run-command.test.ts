import { expect, test } from 'vitest';
import { PROJECT_ROOT } from '../project-root.ts';
import { runCommand } from './run-command.ts';

const node = (script: string) => [process.execPath, '-e', script] as const;

test.each([
  ['does not end', 'setInterval(() => 1, 1000)'],
  [
    'ends as if it had passed when it is stopped',
    "process.on('SIGTERM', () => process.exit(0)); setInterval(() => 1, 1000)",
  ],
])('a command that %s has failed, and it is said why', async (_, script) => {
  expect(await runCommand(node(script), PROJECT_ROOT, 1000)).toEqual({
    passed: false,
    output: 'took longer than 1 s, and was stopped\n',
  });
});

test('a command that a signal ends has failed, and it is said which', async () => {
  const stops = node("process.kill(process.pid, 'SIGKILL'); setInterval(() => 1, 1000)");
  expect(await runCommand(stops, PROJECT_ROOT)).toEqual({ passed: false, output: 'stopped by SIGKILL\n' });
});
