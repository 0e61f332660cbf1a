import { describe, expect, test } from 'vitest';
import type { Check } from '../../src/model/check.ts';
import { GATES } from '../index.generated.ts';
import { judgeExample } from '../testing/example-project.ts';

// Every example on the page of a check is a project that is really read and judged here.

const checks: readonly Check[] = GATES.filter(({ id }) => id === 'g1').flatMap(({ sections }) =>
  sections.flatMap((section) => section.checks),
);
const examples = checks.flatMap((check) => {
  const { id, example } = check.meta;
  return example ? [{ id, check, ...example }] : [];
});

describe.each(examples)('$id', ({ check, bad, good }) => {
  test('fails on its bad example', async () => {
    expect(await judgeExample(check, bad)).toMatchObject({ verdict: 'fail' });
  });

  test('passes on its good example', async () => {
    expect(await judgeExample(check, good)).toMatchObject({ verdict: 'pass' });
  });
});
