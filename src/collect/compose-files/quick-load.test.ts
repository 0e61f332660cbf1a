import { expect, test } from 'vitest';
import { memoryFiles } from '../../compose/testing/memory-files.ts';
import { quickLoad } from './quick-load.ts';

const request = (fs: ReturnType<typeof memoryFiles>) => ({
  fs,
  workingDirectory: '/shop',
  files: [],
  profiles: [],
  envFiles: [],
  environment: {},
});

test('loads a project, and leaves the environment of the process as it was', () => {
  const { env } = process;
  const fs = memoryFiles({ '/shop/compose.yaml': 'services: { web: { image: web } }' });
  expect(quickLoad(request(fs)).project?.services).toMatchObject([{ name: 'web' }]);
  expect(process.env).toBe(env);
});

test('also when loading fails', () => {
  const { env } = process;
  const fs = {
    read: () => {
      throw new Error('no disk');
    },
  };
  expect(() => quickLoad(request(fs))).toThrow('no disk');
  expect(process.env).toBe(env);
});
