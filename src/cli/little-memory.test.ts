import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

test('this Node knows what it is told about memory: it would say so on stderr where it does not', () => {
  const module = new URL('./little-memory.ts', import.meta.url).href;
  const script = `const { useLittleMemory, useMoreMemory } = await import(${JSON.stringify(module)}); useLittleMemory(); useMoreMemory();`;
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--max-semi-space-size=2', '--import', 'tsx', '--input-type=module', '-e', script],
    { encoding: 'utf8' },
  );
  expect([status, stderr]).toEqual([0, '']);
});
