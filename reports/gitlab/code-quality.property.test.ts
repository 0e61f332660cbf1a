import { expect, test } from 'vitest';
import { everyStatement, forEveryHostileRun } from '../testing/hostile-run.ts';
import { hidesSomething } from '../text/visible-text.ts';
import { GITLAB } from './code-quality.ts';
import { codeQualityFaults } from './testing/code-quality-schema.ts';

test('a report keeps its format whatever the texts in it are', { timeout: 1_200_000 }, () => {
  const calm = (JSON.parse(GITLAB.render(everyStatement())) as unknown[]).length;
  forEveryHostileRun((result) => {
    const text = GITLAB.render(result);
    expect(codeQualityFaults(text)).toEqual([]);
    expect(JSON.parse(text)).toHaveLength(calm);
    expect(hidesSomething(text.replaceAll('\n', ''))).toBe(false);
  });
});
