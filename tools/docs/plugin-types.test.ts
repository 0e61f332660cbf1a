import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  createProgram,
  flattenDiagnosticMessageText,
  getPreEmitDiagnostics,
  ModuleKind,
  ModuleResolutionKind,
  ScriptTarget,
} from 'typescript';
import { expect, test } from 'vitest';
import { PROJECT_ROOT } from '../project-root.ts';
import { folderWith } from '../testing/temporary-folder.ts';

const EXAMPLE = 'docs/examples/plugin/gates';

/**
 * What the compiler has against each of some files of JavaScript that import the types of a plugin; against the types
 * themselves `npm run types` looks.
 */
function faultsIn(files: readonly string[]): readonly (readonly string[])[] {
  const program = createProgram([...files], {
    allowJs: true,
    checkJs: true,
    strict: true,
    noEmit: true,
    allowImportingTsExtensions: true,
    skipLibCheck: true,
    module: ModuleKind.NodeNext,
    moduleResolution: ModuleResolutionKind.NodeNext,
    target: ScriptTarget.ES2023,
    lib: ['lib.es2023.d.ts'],
    types: [],
    paths: { 'gates/plugin': [`${PROJECT_ROOT}/src/plugins/plugin.d.mts`] },
  });
  return files.map((file) =>
    getPreEmitDiagnostics(program, program.getSourceFile(file)).map(({ messageText }) =>
      flattenDiagnosticMessageText(messageText, ' '),
    ),
  );
}

test('the compiler accepts the example, and refuses evidence that it does not declare', {
  timeout: 120_000,
}, async () => {
  const source = await readFile(join(PROJECT_ROOT, EXAMPLE, 'our-checks.mjs'), 'utf8');
  const folder = await folderWith({
    'version-of.mjs': await readFile(join(PROJECT_ROOT, EXAMPLE, 'version-of.mjs'), 'utf8'),
  });
  const undeclared = join(folder, 'undeclared.mjs');
  await writeFile(undeclared, source.replace("needs: ['composeProject']", "needs: ['containers']"));
  expect(faultsIn([join(PROJECT_ROOT, EXAMPLE, 'our-checks.mjs'), undeclared])).toEqual([
    [],
    expect.arrayContaining([expect.stringContaining("'composeProject'")]),
  ]);
});
