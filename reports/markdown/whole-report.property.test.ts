import type { Token, Tokens } from 'marked';
import { expect, test } from 'vitest';
import { forEveryHostileRun } from '../testing/hostile-run.ts';
import { activeTypes } from '../testing/parsed-markdown.ts';
import { hidesSomething } from '../text/visible-text.ts';
import { WHOLE_REPORT } from './whole-report.ts';

/** What the report uses on purpose: a rule stands between its documents. */
const OWN_TYPES = ['list', 'list_item', 'strong', 'hr'];
const isOwnLink = (token: Token) => token.type === 'link' && /^#[\w-]+$/.test((token as Tokens.Link).href);

test('the whole report holds nothing active whatever the texts in it are', { timeout: 1_200_000 }, () => {
  forEveryHostileRun((result) => {
    const text = WHOLE_REPORT.render(result);
    expect(activeTypes(text, isOwnLink).filter((type) => !OWN_TYPES.includes(type))).toEqual([]);
    expect(hidesSomething(text.replaceAll('\n', ''))).toBe(false);
  });
});
