import { expect, test } from 'vitest';
import { cited } from '../../../gates/testing/compose.ts';
import { at } from '../../../gates/testing/declared.ts';
import { builtHealthcheck } from './built-healthcheck.ts';

type Said = 'declared' | 'none' | 'absent';
const stage = (base: string, healthcheck: Said, name?: string) => ({
  base,
  healthcheck,
  instructions: [],
  at: at(1),
  ...(name !== undefined && { name }),
});
const dockerfile = (...stages: ReturnType<typeof stage>[]) =>
  cited({ path: 'Dockerfile', context: '.', services: ['api'], arguments: [], stages });

test.each([
  ['declared', [stage('node:22', 'declared')]],
  ['none', [stage('node:22', 'declared', 'base'), stage('base', 'none')]],
  ['declared', [stage('node:22', 'declared', 'base'), stage('base', 'absent')]],
  ['absent', [stage('node:22', 'declared', 'build'), stage('nginx:1.27', 'absent')]],
] as const)('%s', (expected, stages) => {
  expect(builtHealthcheck({ name: 'api' }, [dockerfile(...stages)])).toBe(expected);
});

test('nothing is known without a Dockerfile', () => {
  expect(builtHealthcheck({ name: 'ui' }, [dockerfile(stage('node:22', 'declared'))])).toBeUndefined();
});
