import { expect, test } from 'vitest';
import { forEveryHostileRun } from '../testing/hostile-run.ts';
import { hidesSomething } from '../text/visible-text.ts';
import { WHOLE_RESULT } from './whole-result.ts';

test('the result reads back as it was, and hides nothing, whatever the texts in it are', { timeout: 1_200_000 }, () => {
  forEveryHostileRun((result) => {
    const text = WHOLE_RESULT.render(result);
    expect(JSON.parse(text)).toEqual(result);
    expect(hidesSomething(text.replaceAll('\n', ''))).toBe(false);
  });
});
