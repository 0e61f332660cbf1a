import { expect, test } from 'vitest';
import { theProcesses } from '../../../gates/testing/activity.ts';
import { aContainer, aState } from '../../../gates/testing/evidence.ts';
import { firstProcess } from './process-tree.ts';

const SHELL_AND_SERVER = [
  [20, 10, 'sh -c node server.js'],
  [21, 20, 'node server.js'],
] as const;

test('what the first process started stands under it', () => {
  expect(firstProcess(theProcesses('api', ...SHELL_AND_SERVER), undefined)).toMatchObject({
    command: 'sh -c node server.js',
    children: [{ command: 'node server.js', children: [] }],
  });
});

test('the first process is the one that the engine knows, and what was started from outside is not under it', () => {
  const list = theProcesses('api', [7, 10, 'bash'], [8, 7, 'vi'], ...SHELL_AND_SERVER);
  const container = aContainer('api', { state: aState({ pid: 20 }) });
  expect(firstProcess(list, container)?.command).toBe('sh -c node server.js');
  expect(JSON.stringify(firstProcess(list, container))).not.toContain('vi');
});

test('a list that goes round in circles has an end', () => {
  const list = theProcesses('api', [20, 10, 'a'], [21, 20, 'b'], [20, 21, 'c']);
  expect(firstProcess(list, undefined)?.command).toBe('a');
});

test('without a process there is no first one', () => {
  expect(firstProcess(theProcesses('api'), undefined)).toBeUndefined();
});
