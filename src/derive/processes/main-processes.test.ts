import { expect, test } from 'vitest';
import { type GivenProcess, theProcesses } from '../../../gates/testing/activity.ts';
import { mainProcesses } from './main-processes.ts';
import { programText } from './process-program.ts';
import { firstProcess } from './process-tree.ts';

const NODE = [2, 1, 'node server.js'] as const;

test.each<[string, readonly string[], readonly GivenProcess[]]>([
  ['a program', ['node server.js'], [[1, 0, 'node server.js']]],
  [
    'a program with workers of its own',
    ['nginx'],
    [
      [1, 0, 'nginx: master process'],
      [2, 1, 'nginx: worker process'],
    ],
  ],
  [
    'a database, of which every backend is its own',
    ['postgres'],
    [
      [1, 0, 'postgres'],
      [2, 1, 'postgres: checkpointer'],
    ],
  ],
  ['a program under an init', ['node server.js'], [[1, 0, '/sbin/docker-init -- node server.js'], NODE]],
  [
    'a program under a shell that was started by npm',
    ['node server.js'],
    [
      [1, 0, 'npm start'],
      [3, 1, 'sh -c node server.js'],
      [2, 3, 'node server.js'],
    ],
  ],
  [
    'a program that started another one for a while',
    ['node server.js'],
    [
      [1, 0, 'node server.js'],
      [2, 1, 'ffmpeg -i a b'],
    ],
  ],
  [
    'a shell that waits',
    ['sh'],
    [
      [1, 0, 'sh -c sleep 60; echo'],
      [2, 1, 'sleep 60'],
    ],
  ],
  ['a program whose output a shell passes on', ['node server.js'], [[1, 0, 'sh run.sh'], NODE, [3, 1, 'tee log']]],
  ['what waits for nothing', ['sleep'], [[1, 0, 'sleep infinity']]],
  [
    'two programs in a shell',
    ['node server.js', 'node worker.js'],
    [[1, 0, 'sh -c node server.js & node worker.js'], NODE, [3, 1, 'node worker.js']],
  ],
  [
    'programs under a supervisor',
    ['nginx', 'php-fpm'],
    [
      [1, 0, 'python3 /usr/bin/supervisord'],
      [2, 1, 'nginx: master process'],
      [3, 1, 'php-fpm: master process'],
    ],
  ],
  [
    'a program and the loop beside it',
    ['nginx', 'sh'],
    [
      [1, 0, 'sh entry.sh'],
      [2, 1, 'nginx: master process'],
      [3, 1, 'sh entry.sh'],
      [4, 3, 'sleep 6h'],
    ],
  ],
  [
    'a program that started a database',
    ['node server.js', 'redis-server'],
    [
      [1, 0, 'node server.js'],
      [2, 1, 'redis-server *:6379'],
    ],
  ],
])('%s', (_, programs, processes) => {
  const first = firstProcess(theProcesses('api', ...processes), undefined);
  expect(first && mainProcesses(first).map(({ program }) => programText(program))).toEqual(programs);
});
