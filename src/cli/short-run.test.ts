import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

test('this Node knows what it is told about memory: it would say so on stderr where it does not', () => {
  const module = new URL('./short-run.ts', import.meta.url).href;
  const script = `const { prepareForShortRun, useMoreMemory } = await import(${JSON.stringify(module)}); prepareForShortRun(); useMoreMemory();`;
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      '--min-semi-space-size=2',
      '--max-semi-space-size=2',
      '--initial-old-space-size=32',
      '--import',
      'tsx',
      '--input-type=module',
      '-e',
      script,
    ],
    { encoding: 'utf8' },
  );
  expect([status, stderr]).toEqual([0, '']);
});
