import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ComposeProject } from '../model/evidence/compose-project.ts';
import type { Position } from '../model/evidence/position.ts';
import { load } from './testing/load.ts';
import { readProbes } from './testing/probes.ts';

/** Pieces that Compose files are made of, put together in ways that nobody would. */
const PIECES = [
  ['services', 'networks', 'volumes', 'secrets', 'include', 'extends', 'x-a', 'name', 'version', '__proto__'],
  ['image', 'build', 'ports', 'environment', 'env_file', 'depends_on', 'deploy', 'healthcheck', 'labels', 'command'],
  [': ', ':\n', '\n', '\n  ', '\n    ', '\n- ', '- ', '? ', '[', ']', '{', '}', ', ', '"', "'", '|\n', '>-\n', '#'],
  ['&a ', '*a', '<<: *a', '!reset ', '!override ', '!!str ', '!x ', '---\n', '%YAML 1.1\n', '\t', '\r\n', '\u0000'],
  ['$A', '${A', '${A:-', '${A:?', '$$', '}', 'a.yaml', 'compose.yaml', '../b', '80:80', '0-9:0-9', '1.5g', '1m30s'],
  ['null', 'true', '010', '.inf', '2001-01-01', '😀', '\uD800'],
].flat();

const anyText = fc.oneof(
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
  { weight: 4, arbitrary: fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join('')) },
);

/** A JSON value with keys and values that mean something to Compose, which is YAML as well. */
const anyDocument = fc
  .letrec((tie) => ({
    value: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constantFrom(...PIECES),
      fc.integer(),
      fc.double(),
      fc.boolean(),
      fc.constant(null),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(fc.constantFrom(...PIECES), tie('value'), { maxKeys: 6 }),
    ),
  }))
  .value.map((value) => JSON.stringify(value));

const probes = readProbes('2.26.1').flatMap(({ files }) => Object.values(files));

/** A real file with a part taken out or put in. */
const damagedFile = fc
  .tuple(fc.constantFrom(...probes), fc.nat(), fc.nat({ max: 30 }), fc.constantFrom('', ...PIECES))
  .map(([text, at, length, piece]) => {
    const start = at % (text.length + 1);
    return text.slice(0, start) + piece + text.slice(start + length);
  });

/** Whether a position is a place in one of the texts. */
function liesIn(files: Readonly<Record<string, string>>, { file, line, column }: Position): boolean {
  const text = files[file]?.replace(/^\uFEFF/, '').split('\n')[line - 1];
  return text !== undefined && column >= 1 && column <= text.length + 1;
}

describe('any text at all either loads or yields diagnostics: nothing is thrown, and what comes fits the model', () => {
  test.each([
    ['arbitrary pieces', anyText],
    ['arbitrary values', anyDocument],
    ['damaged files', damagedFile],
  ])(
    '%s',
    (_, texts) => {
      fc.assert(
        fc.property(texts, texts, anyText, (text, other, env) => {
          const files = { 'compose.yaml': text, 'a.yaml': other, 'compose.override.yaml': other, '.env': env };
          const { project } = load(files);
          expect(ComposeProject.safeParse(JSON.parse(JSON.stringify(project))).error).toBeUndefined();
          const places = project?.diagnostics.map(({ at }) => at).filter((at) => at !== undefined) ?? [];
          expect(places.filter((at) => !liesIn(files, at))).toEqual([]);
        }),
        { numRuns: 300 },
      );
    },
    60_000,
  );
});
