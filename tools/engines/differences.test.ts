import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT_ROOT } from '../project-root.ts';
import { DIFFERENCES, differenceOf } from './differences.ts';
import { readTried } from './tried.ts';

const OF_FILE = { on: 'podman', file: 'a.live.ts', why: 'it has no swarm' } as const;
const OF_TEST = { on: 'podman', file: 'b.live.ts', test: 'a paused one', why: 'it cannot pause' } as const;

test.each([
  ['every test of its file', 'podman', 'a.live.ts', 'whatever', OF_FILE],
  ['the test that it names', 'podman', 'b.live.ts', 'what runs a paused one', OF_TEST],
  ['no other test', 'podman', 'b.live.ts', 'what runs', undefined],
  ['nothing on another engine', 'installed', 'a.live.ts', 'whatever', undefined],
])('a difference explains %s', (_, on, file, name, expected) => {
  expect(differenceOf(on, file, name, [OF_FILE, OF_TEST])).toBe(expected);
});

test('every difference names a file that there is', () => {
  expect(DIFFERENCES.filter(({ file }) => !existsSync(join(PROJECT_ROOT, file)))).toEqual([]);
});

test('every difference was seen in the run that is recorded', async () => {
  const tried = await readTried(PROJECT_ROOT);
  const unseen = DIFFERENCES.filter((one) => {
    const others = tried[one.on]?.files[one.file]?.others ?? [];
    return !others.some((other) => differenceOf(one.on, one.file, other.test) === one);
  });
  expect(unseen).toEqual([]);
});
