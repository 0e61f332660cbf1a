import { expect, test } from 'vitest';
import { excerptOf } from './readme-excerpt.ts';

test('is one chapter, with the sections in it', () => {
  const document = '# D\n\n### Other\n\n- a\n\n### Service Dependencies\n\n#### Checks\n\n- b\n\n### Next\n\n- c\n';
  expect(excerptOf(document)).toBe('### Service Dependencies\n\n#### Checks\n\n- b\n');
});

test('of a document without the chapter is an error', () => {
  expect(() => excerptOf('# D\n')).toThrow('has no chapter');
});
