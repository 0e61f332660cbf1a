import { expect, test } from 'vitest';
import { shapeProcess } from './shape-process.ts';

test.each([
  [
    { Entrypoint: ['node'], Cmd: ['server.js'], WorkingDir: '/app' },
    { entrypoint: ['node'], command: ['server.js'], workingDirectory: '/app' },
  ],
  [
    { Entrypoint: '/start', Cmd: null },
    { entrypoint: ['/start'], command: [], workingDirectory: '' },
  ],
  [{}, { entrypoint: [], command: [], workingDirectory: '' }],
])('%j', (configured, process) => {
  expect(shapeProcess(configured)).toEqual(process);
});
