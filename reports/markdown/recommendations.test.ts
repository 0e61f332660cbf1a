import { marked } from 'marked';
import { expect, test } from 'vitest';
import type { GateResult } from '../../src/model/result.ts';
import { noMemoryLimit } from '../testing/sample-checks.ts';
import { sampleConfigGate } from '../testing/sample-gates.ts';
import { recommendations } from './recommendations.ts';

type Example = NonNullable<GateResult['recommendations'][number]['example']>;

const withExample = (example: Example) => {
  const gate = sampleConfigGate();
  return recommendations({ ...gate, recommendations: gate.recommendations.map((item) => ({ ...item, example })) });
};

test('lines of a Compose file stand in a block of their own, which belongs to the recommendation', () => {
  const text = withExample({
    subject: 'api',
    fix: noMemoryLimit.fix,
    snippet: 'services:\n  api:\n    mem_limit: 512m',
  });
  expect(text).toContain('\n    ```yaml\n    services:\n      api:\n        mem_limit: 512m\n    ```');
  const [list] = marked.lexer(text).filter(({ type }) => type === 'list');
  expect(list && 'items' in list && list.items[0].tokens.map(({ type }: { type: string }) => type)).toContain('code');
});

test('a fix that is a sentence is told together with whom it was made for', () => {
  expect(withExample({ subject: 'api', fix: 'Set `mem_limit` of api' })).toContain(
    ' For `api`: Set `mem_limit` of api. [',
  );
});

test('lines that hold a fence cannot close it', () => {
  const text = withExample({ subject: 'api', fix: '', snippet: '```\n# A heading' });
  expect(marked.lexer(text).filter(({ type }) => type === 'heading')).toHaveLength(2);
});
