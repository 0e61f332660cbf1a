import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { PROJECT_ROOT } from '../project-root.ts';
import { completeLockFile, type LockFile, missingBinaries } from './complete-lock-file.ts';

const lock = {
  lockfileVersion: 3,
  packages: {
    '': {},
    'node_modules/tool': {
      version: '2.0.0',
      dev: true,
      optionalDependencies: {
        '@tool/linux-x64': '2.0.0',
        '@tool/linux-arm64-musl': '2.0.0',
        '@tool/win32-x64': '2.0.0',
      },
    },
    'node_modules/@tool/linux-x64': { version: '2.0.0', os: ['linux'], cpu: ['x64'] },
  },
};

test('what only other platforms need is named with its platform, so that it is never asked for here', () => {
  const { packages } = completeLockFile<LockFile>(lock);
  expect(packages['node_modules/@tool/linux-arm64-musl']).toEqual({
    version: '2.0.0',
    os: ['linux'],
    cpu: ['arm64'],
    libc: ['musl'],
    dev: true,
    optional: true,
  });
  expect(packages['node_modules/@tool/win32-x64']).toMatchObject({ os: ['win32'], cpu: ['x64'] });
});

test('a complete lock file stays as it is', () => {
  const once = completeLockFile<LockFile>(lock);
  expect(completeLockFile(once)).toEqual(once);
});

test('a package whose name tells no platform is not guessed', () => {
  const odd = { packages: { 'node_modules/a': { optionalDependencies: { native: '1.0.0' } } } };
  expect(() => completeLockFile(odd)).toThrow('native');
});

test('the lock file of this project is complete and names no download address', async () => {
  const text = await readFile(`${PROJECT_ROOT}/package-lock.json`, 'utf8');
  expect(missingBinaries(JSON.parse(text) as LockFile)).toEqual([]);
  expect(text).not.toContain('"resolved"');
});
