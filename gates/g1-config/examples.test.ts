import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Check, ExampleFiles } from '../../src/model/check.ts';
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

const [composeInvalid] = checks.filter(({ meta }) => meta.id === 'compose-invalid');

/** The lines that a check proposes for its bad example; a service of which they are only a part is one nevertheless. */
async function snippetsOf(check: Check, bad: ExampleFiles): Promise<string[]> {
  const outcome = await judgeExample(check, bad);
  const findings = outcome.verdict === 'fail' ? outcome.findings : [];
  return findings.flatMap(({ snippet }) => (snippet === undefined ? [] : [snippet]));
}

describe.each(examples)('$id', ({ check, bad, good }) => {
  test('fails on its bad example', async () => {
    expect(await judgeExample(check, bad)).toMatchObject({ verdict: 'fail' });
  });

  test('proposes lines that are YAML, and valid in a Compose file where they are meant for one', async () => {
    for (const snippet of await snippetsOf(check, bad)) {
      expect(parse(snippet), snippet).toBeTypeOf('object');
      if (!composeInvalid || !snippet.startsWith('services:')) continue;
      expect(await judgeExample(composeInvalid, { 'compose.yaml': snippet }), snippet).toMatchObject({
        verdict: 'pass',
      });
    }
  });

  test('passes on its good example', async () => {
    expect(await judgeExample(check, good)).toMatchObject({ verdict: 'pass' });
  });
});
