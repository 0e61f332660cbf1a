import { describe, expect, test } from 'vitest';
import { parseDotenv } from './dotenv.ts';
import { shellEnvironment } from './environment.ts';

/** What can be read in two ways: kind, variable and line. */
function ambiguities(text: string): readonly string[] {
  return parseDotenv('.env', text, shellEnvironment({ STAGE: 'test' })).ambiguities.map(
    ({ kind, name = '-', at }) => `${kind} ${name} ${at.line}`,
  );
}

describe('what can be read in two ways', () => {
  test.each([
    ['a dollar that starts no known variable', 'A=pa$word', ['dollar A 1']],
    ['a hash behind a space', 'A=pa #word', ['hash A 1']],
    ['text behind a closing quote', 'A="pa" word', ['text-after-quote A 1']],
    ['a name that is set twice', 'A=1\nB=2\nA=3', ['duplicate A 3']],
    ['line ends of Windows', 'A=1\r\nB=2\r\n', ['line-ends - 1']],
    ['a byte order mark', '\uFEFFA=1', ['byte-order-mark - 1']],
    ['two at once', 'A=$x #y', ['dollar A 1', 'hash A 1']],
  ])('%s', (_, text, found) => {
    expect(ambiguities(text)).toEqual(found);
  });
});

describe('what can be read in one way only', () => {
  test.each([
    ['a comment', 'A=1 # what it is\nB=2 ## more'],
    ['a hash within a word', 'A=pa#word'],
    ['quotes', 'A=\'pa$word #1\'\nB="pa #word"'],
    ['a quote before a comment', "A='1' # first"],
    ['a variable in braces', 'A=http://${HOST}:80'],
    ['a variable that is set above, by the shell or always', 'B=1\nA=$B-$STAGE-$HOME'],
    ['dollars that are no reference', 'A=$$x$1$'],
    ['a dollar in the comment', 'A=1 # costs $cash'],
  ])('%s', (_, text) => {
    expect(ambiguities(text)).toEqual([]);
  });
});
