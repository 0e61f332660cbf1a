import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ranWithFewRights } from '../../../fixtures/few-rights.ts';
import { folderWith } from '../../../tools/testing/temporary-folder.ts';

test('a link into a folder that is closed is neither right nor wrong', async () => {
  const folder = await folderWith({ 'closed/a.md': '', 'b.md': '' });
  await chmod(join(folder, 'closed'), 0o000);
  const targets = ['closed/a.md', 'b.md', 'c.md', `${'d'.repeat(300)}.md`];
  const document = { path: 'README.md', links: targets.map((target) => ({ target })) };
  const module = JSON.stringify(new URL('look-for-targets.ts', import.meta.url).href);
  const found = ranWithFewRights(`
    const { lookForTargets } = await import(${module});
    const links = await lookForTargets(${JSON.stringify(document)}, ${JSON.stringify(folder)});
    console.log(JSON.stringify(links.map(({ found }) => found ?? 'not known')));`);
  await chmod(join(folder, 'closed'), 0o755);
  expect(found).toEqual(['not known', true, false, false]);
});
