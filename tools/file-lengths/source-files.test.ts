import { expect, test } from 'vitest';
import { folderWith } from '../testing/temporary-folder.ts';
import { sourceFiles } from './source-files.ts';

test('sources and tests are told apart, and what nobody wrote is left out', async () => {
  const files = [
    'src/cli/main.ts',
    'src/cli/main.test.ts',
    'src/cli/main.live.ts',
    'gates/testing/evidence.ts',
    'gates/index.generated.ts',
    'fixtures/stack/.build/server.ts',
    'fixtures/stack/node_modules/one/index.ts',
    'fixtures/stack/compose.yaml',
    'elsewhere/one.ts',
  ];
  const folder = await folderWith(Object.fromEntries(files.map((path) => [path, ''])));
  expect(await sourceFiles(folder, ['src', 'gates', 'fixtures'])).toEqual({
    sources: ['src/cli/main.ts'],
    tests: ['gates/testing/evidence.ts', 'src/cli/main.live.ts', 'src/cli/main.test.ts'],
  });
});
