import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ComposeProject } from '../model/evidence/compose-project.ts';
import { load } from './testing/load.ts';
import { readProbes } from './testing/probes.ts';

/** Pieces that Compose files are made of, put together in ways that nobody would. */
const PIECES = [
  ...['services', 'networks', 'volumes', 'secrets', 'include', 'extends', 'x-a', 'name', 'version', '__proto__'],
  ...['image', 'build', 'ports', 'environment', 'env_file', 'depends_on', 'deploy', 'healthcheck', 'labels', 'command'],
  ...[': ', ':\n', '\n', '\n  ', '\n    ', '\n- ', '- ', '? ', '[', ']', '{', '}', ', ', '"', "'", '|\n', '>-\n', '#'],
  ...['&a ', '*a', '<<: *a', '!reset ', '!override ', '!!str ', '!x ', '---\n', '%YAML 1.1\n', '\t', '\r\n', '\u0000'],
  ...['$A', '${A', '${A:-', '${A:?', '$$', '}', 'a.yaml', 'compose.yaml', '../b', '80:80', '0-9:0-9', '1.5g', '1m30s'],
  ...['null', 'true', '010', '.inf', '2001-01-01', '😀', '\uD800'],
];

const anyText = fc.oneof(
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
  { weight: 4, arbitrary: fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join('')) },
);

/** A JSON value with keys and values that mean something to Compose, which is YAML as well. */
const anyDocument = fc.letrec((tie) => ({
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
})).value.map((value) => JSON.stringify(value));

const probes = readProbes().map(({ files }) => Object.values(files)).flat();

/** A real file with a part taken out or put in. */
const damagedFile = fc
  .tuple(fc.constantFrom(...probes), fc.nat(), fc.nat({ max: 30 }), fc.constantFrom('', ...PIECES))
  .map(([text, at, length, piece]) => {
    const start = at % (text.length + 1);
    return text.slice(0, start) + piece + text.slice(start + length);
  });

describe('any text at all either loads or yields diagnostics', () => {
  test.each([
    ['of arbitrary pieces', anyText],
    ['of arbitrary values', anyDocument],
    ['of damaged files', damagedFile],
  ])('%s', (_, texts) => {
    fc.assert(
      fc.property(texts, texts, anyText, (text, other, env) => {
        const { project } = load({ 'compose.yaml': text, 'a.yaml': other, 'compose.override.yaml': other, '.env': env });
        const parsed = ComposeProject.safeParse(JSON.parse(JSON.stringify(project)));
        expect(parsed.error).toBeUndefined();
        const told = project?.diagnostics.length ?? 0;
        expect((project?.services.length ?? 0) > 0 || told > 0 || !/\w/.test(text) || isEmptyProject(text)).toBe(true);
        for (const { at } of project?.diagnostics ?? []) if (at) expectInFile(at, { 'compose.yaml': text });
      }),
      { numRuns: 300 },
    );
  });
});
