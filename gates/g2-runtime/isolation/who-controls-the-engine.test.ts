import { expect, test } from 'vitest';
import { cited } from '../../testing/compose.ts';
import { aContainer, aNeighbour, anEngine, aPopulation, aSecurity } from '../../testing/evidence.ts';
import { presented } from '../../testing/presented.ts';
import { whoControlsTheEngine } from './who-controls-the-engine.ts';

const engine = cited(anEngine(), 'E3');

test('containers of the target and of others', () => {
  const mounts = [{ type: 'bind', source: '/run/podman/podman.sock' }];
  const table = presented(whoControlsTheEngine, {
    containers: [cited(aContainer('ci', { security: aSecurity({ privileged: true }) }))],
    population: cited(aPopulation({ neighbours: [aNeighbour('agent', { mounts })] }), 'E2'),
    engine,
  });
  expect(table).toMatchObject({
    rows: [
      { cells: ['agent', 'mail', 'socket', 'mounts /run/podman/podman.sock'], evidence: ['E2'] },
      {
        cells: ['shop-ci-1', 'the target', 'privileged', 'is privileged: every capability and device'],
        evidence: ['E1', 'E3'],
      },
    ],
  });
});

test('nobody', () => {
  const containers = [cited(aContainer('api'))];
  expect(presented(whoControlsTheEngine, { containers, population: cited(aPopulation(), 'E2'), engine })).toEqual({
    notApplicable: 'no container was seen to control the engine',
  });
});
