import type { Token, Tokens } from 'marked';
import { expect, test } from 'vitest';
import { everyStatement, forEveryHostileRun } from '../testing/hostile-run.ts';
import { activeTypes } from '../testing/parsed-markdown.ts';
import { hidesSomething } from '../text/visible-text.ts';
import { GITHUB_ANNOTATIONS } from './annotations.ts';
import { GITHUB_SUMMARY } from './step-summary.ts';
import { understood } from './testing/runner.ts';

const shapeOf = (text: string) =>
  text.split('\n').map((line) => {
    const command = understood(line);
    return command && [command.command, Object.keys(command.properties)];
  });
/** A place in a file has a column only where the file is one of the project. */
const withoutColumn = (shape: unknown) => JSON.stringify(shape).replace('"col",', '');

test('annotations stay the commands they are whatever the texts in them are', { timeout: 1_200_000 }, () => {
  const calm = withoutColumn(shapeOf(GITHUB_ANNOTATIONS.render(everyStatement())));
  forEveryHostileRun((result) => {
    const text = GITHUB_ANNOTATIONS.render(result);
    expect(withoutColumn(shapeOf(text))).toBe(calm);
    expect(hidesSomething(text.replaceAll('\n', ''))).toBe(false);
  });
});

const OWN_TYPES = ['list', 'list_item', 'strong'];
const isOwnLink = (token: Token) => token.type === 'link' && /^#[\w-]+$/.test((token as Tokens.Link).href);

test('a summary holds nothing active whatever the texts in it are', { timeout: 1_200_000 }, () => {
  forEveryHostileRun((result) => {
    const text = GITHUB_SUMMARY.render(result);
    expect(activeTypes(text, isOwnLink).filter((type) => !OWN_TYPES.includes(type))).toEqual([]);
    expect(hidesSomething(text.replaceAll('\n', ''))).toBe(false);
  });
});
