import { expect, test } from 'vitest';
import { survivorText } from './survivor-text.ts';

const mutant = {
  id: '1',
  fileName: 'src/evaluate/release.ts',
  location: { start: { line: 12, column: 7 }, end: { line: 12, column: 20 } },
  mutatorName: 'ConditionalExpression',
  replacement: 'true',
};

test('a survivor is told by its place and by what stood there instead', () => {
  expect(survivorText({ ...mutant, status: 'Survived' })).toBe(
    'src/evaluate/release.ts:12:7 survived ConditionalExpression → true',
  );
});

test('one that no test runs is told as such, in one line however long it is', () => {
  const text = survivorText({ ...mutant, status: 'NoCoverage', replacement: `{\n  a: ${'b'.repeat(200)}` });
  expect(text).toMatch(/ not run ConditionalExpression → \{ a: b+$/);
  expect(text.length).toBeLessThan(200);
});
