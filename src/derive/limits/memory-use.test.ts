import { expect, test } from 'vitest';
import { memoryPercent } from './memory-use.ts';

test.each([
  [64, 256, 25],
  [241, 256, 94.1],
  [0, 256, 0],
  [64, 0, undefined],
])('%d bytes of %d are %s percent', (memoryBytes, memoryLimitBytes, percent) => {
  expect(memoryPercent({ memoryBytes, memoryLimitBytes })).toBe(percent);
});
