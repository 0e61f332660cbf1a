import { expect, test } from 'vitest';
import { cited } from '../../../gates/testing/compose.ts';
import { aContainer } from '../../../gates/testing/evidence.ts';
import { aLogWindow, anEmptyLog } from '../../../gates/testing/log-window.ts';
import { windowsWithLines } from './log-windows-read.ts';

test('empty logs and those of compose run are left out', () => {
  const containers = [aContainer('api'), aContainer('shell', { oneOff: true })];
  const logs = [aLogWindow('api'), anEmptyLog('ui'), aLogWindow('shell')].map((window) => cited(window));
  expect(windowsWithLines(logs, containers).map(({ service }) => service)).toEqual(['api']);
});
