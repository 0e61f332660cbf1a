import { spawnSync } from 'node:child_process';
import { cp, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { PROJECT_ROOT } from '../project-root.ts';
import { plant, temporaryFolder } from '../testing/temporary-folder.ts';
import { FAULTS, SOUND } from './planted-faults.ts';

const Report = z.object({ diagnostics: z.array(z.object({ code: z.string(), filename: z.string() })) });

const folder = temporaryFolder();
let reported: z.infer<typeof Report>['diagnostics'];

beforeAll(async () => {
  for (const name of ['.oxlintrc.json', 'tsconfig.json', 'tools/lint']) {
    await cp(join(PROJECT_ROOT, name), join(folder, name), { recursive: true });
  }
  await symlink(join(PROJECT_ROOT, 'node_modules'), join(folder, 'node_modules'));
  await plant(folder, { ...SOUND, ...Object.fromEntries(FAULTS.map(([, file, text]) => [file, text])) });
  const oxlint = join(PROJECT_ROOT, 'node_modules/.bin/oxlint');
  // It would follow the link and read every package.
  const args = ['-f', 'json', '--ignore-pattern', 'node_modules'];
  const { stdout } = spawnSync(oxlint, args, { cwd: folder, encoding: 'utf8', timeout: 30_000 });
  reported = Report.parse(JSON.parse(stdout)).diagnostics;
});
afterAll(() => rm(folder, { recursive: true }));

test.each(FAULTS)('%s is reported in %s', (rule, file) => {
  expect(reported.filter(({ filename }) => filename === file).map(({ code }) => code)).toContain(rule);
});

test('what only looks like a fault is not reported', () => {
  expect(reported.filter(({ filename }) => Object.hasOwn(SOUND, filename))).toEqual([]);
});
