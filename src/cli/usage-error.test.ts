import { expect, test, vi } from 'vitest';
import { main } from './main.ts';

/** What the command line says on stderr, and its exit code. */
async function said(...args: string[]): Promise<{ exitCode: number; stderr: string }> {
  let stderr = '';
  const write = vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    stderr += String(text);
    return true;
  });
  const exitCode = await main(args);
  write.mockRestore();
  return { exitCode, stderr };
}

test.each([
  [['rnu'], "unknown command 'rnu'", 'run'],
  [['run', '--jsn'], "unknown option '--jsn'", '--json'],
  [['flows', 'sweap'], "unknown command 'sweap'", 'sweep'],
  [['explain', 'privilegd-container'], 'There is no check "privilegd-container"', 'privileged-container'],
  [['schema', 'setings'], 'There is no schema "setings"', 'settings'],
  [['checks', '--section', 'port'], 'There is no section "port"', 'ports'],
])('gates %j: exit 2, what is wrong, and the nearest name', async (args, what, nearest) => {
  const { exitCode, stderr } = await said(...args);
  expect(exitCode).toBe(2);
  expect(stderr.split('\n')[0]).toBe(`gates: ${what}.`);
  expect(stderr).toMatch(new RegExp(`^  To do: Did you mean "${nearest}"\\? .*\\[GATES_USAGE\\]$`, 'm'));
});

test.each([
  [['explain'], "missing required argument 'id'"],
  [['run', '--fail-on', 'P9'], "option '--fail-on <priority>' argument 'P9' is invalid"],
  [['completion', 'tcsh'], "command-argument value 'tcsh' is invalid for argument 'shell'"],
])('gates %j: exit 2, and what is wrong', async (args, what) => {
  const { exitCode, stderr } = await said(...args);
  expect([exitCode, stderr]).toEqual([2, expect.stringContaining(what)]);
  expect(stderr).toMatch(/^gates: .*\n {2}To do: .* \[GATES_USAGE\]\n$/s);
});
