import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Dockerfile } from '../../model/evidence/dockerfile.ts';
import { parseDockerfile } from './parse-dockerfile.ts';

const parse = (text: string) => parseDockerfile(text, (line, column) => ({ file: 'Dockerfile', line, column }));
const stagesOf = (text: string) => parse(text).stages;
const textsOf = (text: string) => stagesOf(text).flatMap(({ instructions }) => instructions.map((one) => one.text));

describe('a stage', () => {
  test('has its image, name, place and instructions', () => {
    expect(stagesOf('# build\nFROM --platform=linux/amd64 node:20 AS Build\n  run  npm ci\n')).toEqual([
      {
        base: 'node:20',
        name: 'build',
        healthcheck: 'absent',
        instructions: [{ name: 'RUN', text: 'npm ci', values: [], at: { file: 'Dockerfile', line: 3, column: 3 } }],
        at: { file: 'Dockerfile', line: 2, column: 1 },
      },
    ]);
  });

  test('runs as the user that is set last', () => {
    expect(stagesOf('FROM a\nUSER root\nUSER app:app\nFROM b\n').map(({ user }) => user)).toEqual([
      'app:app',
      undefined,
    ]);
  });

  test.each([
    ['HEALTHCHECK --interval=5s CMD curl -f http://localhost/', 'declared'],
    ['HEALTHCHECK none', 'none'],
    ['HEALTHCHECK NONE\nHEALTHCHECK CMD true', 'declared'],
    ['ONBUILD HEALTHCHECK CMD true', 'absent'],
    ['RUN true', 'absent'],
  ])('%j: the health check is %s', (line, expected) => {
    expect(stagesOf(`FROM a\n${line}\n`)).toMatchObject([{ healthcheck: expected }]);
  });
});

describe('variables', () => {
  test('before the first stage are put into the image names', () => {
    const text = 'ARG TAG=20\nARG BASE=node:${TAG}\nFROM ${BASE}-alpine\nFROM node:${NONE:-18}\nFROM $BASE_OF_BUILD\n';
    expect(stagesOf(text).map(({ base }) => base)).toEqual(['node:20-alpine', 'node:18', '$BASE_OF_BUILD']);
    expect(parse(text).arguments).toMatchObject([{ name: 'TAG', value: '20' }, { name: 'BASE' }]);
  });

  test.each([
    ['ARG ID=1000\nUSER $ID', '1000'],
    ['ENV ID=1000\nARG ID=0\nUSER ${ID}', '1000'],
    ['ARG HEAD\nUSER $HEAD', 'app'],
    ['USER $HEAD', '$HEAD'],
  ])('%j: the user is %s', (lines, expected) => {
    expect(stagesOf(`ARG HEAD=app\nFROM a\n${lines}\n`)).toMatchObject([{ user: expected }]);
  });

  test('of the environment are taken over from an earlier stage, arguments are not', () => {
    const text = 'FROM a AS base\nENV A=app\nARG B=1\nFROM Base\nUSER $A\nFROM base\nUSER $B\n';
    expect(stagesOf(text).map(({ user }) => user)).toEqual([undefined, 'app', '$B']);
  });
});

describe('what is assigned', () => {
  const valuesOf = (line: string) => stagesOf(`FROM a\n${line}\n`)[0]?.instructions[0];

  test.each([
    ['ENV A=1 B="x y" C=a\\ b', ['A', '1'], ['B', 'x y'], ['C', 'a b']],
    ['ENV PASSWORD hunter2 and more', ['PASSWORD', 'hunter2 and more']],
    ['ARG A=1 B', ['A', '1'], ['B', null]],
    ['LABEL "a b"="c"', ['a b', 'c']],
    ['ENV A=1 \\\n  # why\n  B=2', ['A', '1'], ['B', '2']],
  ])('%j', (line, ...expected) => {
    expect(valuesOf(line)).toMatchObject({ text: '', values: expected.map(([name, value]) => ({ name, value })) });
  });
});

describe('lines', () => {
  test('are joined, without the comments and blank lines between them', () => {
    expect(textsOf('FROM a\nRUN one \\\n  # why\n\n  && two\nCOPY --from=build /a /b\n')).toEqual([
      'one && two',
      '--from=build /a /b',
    ]);
  });

  test('are joined by the escape character that the directive names', () => {
    expect(textsOf('# escape=`\r\nFROM a\r\nRUN dir c:\\ `\r\n /s\r\nUSER b\r\n')).toEqual(['dir c:\\ /s', 'b']);
  });

  test('of a heredoc are no instructions, and are left out', () => {
    const text = 'FROM a\nRUN <<ONE cat && <<-"TWO" cat\nUSER root\nONE\nUSER root\n\tTWO\nUSER app\n';
    expect(textsOf(text)).toEqual(['<<ONE cat && <<-"TWO" cat', 'app']);
    expect(stagesOf(text)).toMatchObject([{ user: 'app' }]);
    expect(textsOf('FROM a\nADD <<E /a\nA=1\nE\n')).toEqual(['<<E /a']);
    expect(textsOf('FROM a\nRUN <<ONE cat && \\\n# why\n  cat <<TWO\nUSER root\nONE\nx\nTWO\n')).toEqual([
      '<<ONE cat && cat <<TWO',
    ]);
  });

  test('are read where one begins with an escaped sign of a comment', () => {
    expect(() => parse('FROM a\nCOPY \\\n\\#E\n')).not.toThrow();
  });
});

test('a text that is no Dockerfile has no stages', () => {
  expect(parse('services:\n  web:\n    image: a\n')).toEqual({ arguments: [], stages: [] });
});

test('any text is read without a fault into the shape of the model', () => {
  const words =
    'FROM |ARG |ENV |USER |RUN |COPY |ADD |LABEL |HEALTHCHECK |ONBUILD | AS |A=|$A|${A|${A:-|}|"|\'|\\|\\\n|\n|\r\n|\t|#|# escape=`\n|`\n|<<E|<<-"E"|E\n|[|--a=|__proto__=|\0|\uFEFF|constructor';
  const word = fc.constantFrom(...words.split('|'));
  const text = fc.array(fc.oneof(word, fc.string({ maxLength: 8 })), { maxLength: 60 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, (hostile) => {
      const found = { path: 'Dockerfile', context: '.', services: ['a'], ...parse(hostile) };
      expect(Dockerfile.parse(found)).toEqual(found);
    }),
    { numRuns: 4000 },
  );
});
