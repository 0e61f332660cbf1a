import { expect, test } from 'vitest';
import { theProcesses } from '../../../gates/testing/activity.ts';
import { aContainer } from '../../../gates/testing/evidence.ts';
import { processesOfServices } from './process-lists.ts';

test('of services only, and only where something was listed', () => {
  const lists = [
    { ...theProcesses('api', [7, 1, 'node server.js']), evidence: 'E1' as const },
    { ...theProcesses('task', [8, 1, 'node task.js']), evidence: 'E2' as const },
    { ...theProcesses('db'), evidence: 'E3' as const },
  ];
  const containers = [aContainer('api'), aContainer('task', { oneOff: true }), aContainer('db')];
  expect(processesOfServices(lists, containers)).toMatchObject([
    { evidence: 'E1', first: { command: 'node server.js' }, of: { service: 'api' } },
  ]);
});
