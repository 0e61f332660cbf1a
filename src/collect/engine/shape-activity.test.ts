import { describe, expect, test } from 'vitest';
import { shapeProcesses } from './shape-activity.ts';

const OF = { container: 'shop-api-1', service: 'api' };

describe('processes', () => {
  test.each([
    ['of the columns that were asked for', ['UID', 'PID', 'PPID', 'COMMAND']],
    ['of a ps that names them otherwise', ['USER', 'PID', 'PPID', 'CMD']],
  ])('%s', (_, titles) => {
    const list = shapeProcesses({ Titles: titles, Processes: [['0', '7', '1', 'node server.js']] }, OF);
    expect(list.processes).toEqual([{ user: '0', pid: '7', parentPid: '1', command: 'node server.js' }]);
  });

  test('with what they are doing and how many threads they have', () => {
    const titles = ['UID', 'PID', 'PPID', 'STAT', 'NLWP', 'COMMAND'];
    const rows = [
      ['1000', '7', '1', 'Ssl', '11', 'node server.js'],
      ['1000', '8', '7', 'Z', '1', '[convert] <defunct>'],
    ];
    expect(shapeProcesses({ Titles: titles, Processes: rows }, OF).processes).toMatchObject([
      { command: 'node server.js', state: 'Ssl', threads: 11 },
      { command: '[convert] <defunct>', state: 'Z', threads: 1 },
    ]);
  });

  test('of Podman, which names users and numbers processes as the container does', () => {
    const titles = ['USER', 'PID', 'PPID', 'STATE', 'COMMAND'];
    const list = shapeProcesses({ Titles: titles, Processes: [['root', '1', '0', 'S', 'node server.js']] }, OF);
    expect(list.processes).toEqual([{ user: 'root', pid: '1', parentPid: '0', command: 'node server.js', state: 'S' }]);
  });

  test('with a long command cut between words, so that no half of a secret is left', () => {
    const row = ['0', '7', '1', `node ${'x'.repeat(270)} --passcode correct-horse-battery-staple`];
    const list = shapeProcesses({ Titles: ['UID', 'PID', 'PPID', 'CMD'], Processes: [row] }, OF);
    expect(list.processes[0]?.command).toMatch(/x --passcode …$/);
  });

  test('without the column of the user are no evidence', () => {
    const shape = () => shapeProcesses({ Titles: ['PID', 'CMD'], Processes: [['7', 'node']] }, OF);
    expect(shape).toThrow(expect.objectContaining({ code: 'protocol' }));
  });

  test('with rows that are too short are shown as far as they go', () => {
    const list = shapeProcesses({ Titles: ['UID', 'PID', 'PPID', 'CMD'], Processes: [['0', '7']] }, OF);
    expect(list.processes).toEqual([{ user: '0', pid: '7', parentPid: '', command: '' }]);
  });
});
