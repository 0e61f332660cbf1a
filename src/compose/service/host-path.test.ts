import { expect, test } from 'vitest';
import { hostPath } from './host-path.ts';

test.each([
  ['data', './app/data'],
  ['./data/', './app/data'],
  ['.', './app'],
  ['..', '.'],
  ['../.env', '.env'],
  ['../../other', '../other'],
  ['/project/data', './data'],
  ['/project', '.'],
  ['/var/../etc', '/etc'],
  ['/', '/'],
  ['~/data', '~/data'],
  ['C:\\data', 'C:\\data'],
  ['C:/data', 'C:/data'],
  ['\\\\server\\share', '\\\\server\\share'],
])('%s in a folder of the project is shown as %s', (path, shown) => {
  expect(hostPath(path, '/project/app', '/project')).toBe(shown);
});
