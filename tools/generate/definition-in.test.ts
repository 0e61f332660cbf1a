import { expect, test } from 'vitest';
import { definitionIn } from './definition-in.ts';

test('a file with defineCheck is a check', () => {
  const text = "import { defineCheck } from '../check.ts';\n\nexport const lostPort = defineCheck({\n";
  const path = 'gates/g2-runtime/ports/lost-port.ts';
  expect(definitionIn(text, path)).toEqual({ path, kind: 'check', exportName: 'lostPort' });
});

test('a file with defineExhibit is an exhibit', () => {
  expect(definitionIn('export const portMap = defineExhibit({', 'port-map.ts')).toMatchObject({ kind: 'exhibit' });
});

test('a file that only speaks of them is neither', () => {
  expect(definitionIn('// see defineCheck(…)\nexport const ports = [];\n', 'ports.ts')).toBeUndefined();
});

test('two definitions in one file are refused', () => {
  const text = 'export const one = defineCheck({});\nexport const two = defineCheck({});\n';
  expect(() => definitionIn(text, 'one.ts')).toThrow('one.ts defines one and two');
});
