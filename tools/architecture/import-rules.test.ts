import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ICruiseResult } from 'dependency-cruiser';
import extractOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PROJECT_ROOT } from '../project-root.ts';
import { folderWith, plant, temporaryFolder } from '../testing/temporary-folder.ts';
import { cruiseImports } from './cruise-imports.ts';
import { importFaults } from './import-faults.ts';
import { GROUND, VIOLATIONS } from './planted-violations.ts';

const NO_FLOOR = { modules: 0, folders: [] };

describe('in a tree with one violation of each rule', () => {
  const folder = temporaryFolder();
  let result: ICruiseResult;

  beforeAll(async () => {
    const planted = Object.values(VIOLATIONS).map(({ from, imports, beside }) => ({
      ...beside,
      [from]: `import '${imports}';\n`,
    }));
    await plant(folder, Object.assign({}, GROUND, ...planted) as Record<string, string>);
    result = await cruiseImports(folder);
  });
  afterAll(() => rm(folder, { recursive: true }));

  test.each(Object.entries(VIOLATIONS))('%s is reported', (rule, { from }) => {
    const broken = result.summary.violations.filter((violation) => violation.rule.name === rule);
    expect(broken.map((violation) => violation.from)).toContain(from);
  });

  test('the sound modules are not reported', () => {
    const blamed = result.summary.violations.map(({ from }) => from).filter((from) => from.includes('sound'));
    expect(blamed).toEqual([]);
  });
});

test('there is a planted violation for each rule', async () => {
  const { ruleSet } = await extractOptions(join(PROJECT_ROOT, '.dependency-cruiser.cjs'));
  expect(ruleSet?.forbidden?.map(({ name }) => name).toSorted()).toEqual(Object.keys(VIOLATIONS).toSorted());
});

describe('the floor', () => {
  test('a sound tree has no faults', async () => {
    const result = await cruiseImports(await folderWith(GROUND));
    expect(importFaults(result, { modules: 15, folders: ['gates', 'src/model'] })).toEqual([]);
  });

  test('seeing fewer modules than are known to be there is a fault', async () => {
    const result = await cruiseImports(await folderWith(GROUND));
    expect(importFaults(result, { modules: 1000, folders: ['src/nothing'] })).toEqual([
      'floor: no module of src/nothing was seen',
      expect.stringMatching(/^floor: only 2\d modules were seen, at least 1000 are known to be there$/),
    ]);
  });

  test('a broken rule is told with the whole way', async () => {
    const files = {
      'gates/g1-config/a.ts': "import '../../src/derive/b.ts';\n",
      'src/derive/b.ts': "import 'node:fs';\n",
    };
    const result = await cruiseImports(await folderWith({ ...GROUND, ...files }));
    expect(importFaults(result, NO_FLOOR)).toContain(
      'pure-reaches-no-world: gates/g1-config/a.ts -> src/derive/b.ts -> fs',
    );
  });
});
