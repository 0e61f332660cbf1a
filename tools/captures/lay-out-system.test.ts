import { readFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { command } from '../../fixtures/engine/command.ts';
import { folderWith } from '../testing/temporary-folder.ts';
import { layOutSystem } from './lay-out-system.ts';
import { RECORDED_SYSTEMS } from './recorded-systems.ts';

describe.each(RECORDED_SYSTEMS)('$capture', (recorded) => {
  test('what the operator adds is kept out of git by the system itself', async () => {
    const place = await folderWith({});
    const folder = await layOutSystem(recorded, place);
    const added = [...(recorded.template ? ['.env'] : []), ...recorded.secretFiles];
    const status = await command(['git', 'status', '--porcelain', '--ignored', '--untracked-files=all'], { folder });
    const root = join(place, basename(recorded.system));
    expect(status.split('\n').filter((line) => /^(!!|\?\?)/.test(line))).toEqual(
      added.map((path) => `!! ${join(relative(root, folder), path)}`).toSorted(),
    );
  });
});

test('the placeholders stay where nobody replaced them', async () => {
  expect(await environmentOf('onex-runtime-unconfigured')).toMatch(/^VAULT_TOKEN=__REPLACE_WITH_VAULT_TOKEN__$/m);
});

async function environmentOf(name: string): Promise<string> {
  const recorded = RECORDED_SYSTEMS.find(({ capture }) => capture === name);
  if (!recorded) throw new Error(`no system is recorded as ${name}`);
  return readFile(join(await layOutSystem(recorded, await folderWith({})), '.env'), 'utf8');
}
