import { expect, test } from 'vitest';
import { cited } from '../../testing/compose.ts';
import { aContainer, aState } from '../../testing/evidence.ts';
import { presented } from '../../testing/presented.ts';
import { serviceLayers } from './service-layers.ts';

const looping = aState({ status: 'restarting', restarting: true });

test('lists the services in the order of the layers, with their replicas', () => {
  const containers = [
    cited(aContainer('worker', { image: 'shop-worker' }), 'E1'),
    cited(aContainer('worker', { image: 'shop-worker', name: 'shop-worker-2', state: looping }), 'E2'),
    cited(aContainer('ui', { image: 'registry.example/team/ui:2' }), 'E3'),
    cited(aContainer('cache', { image: 'redis:7-alpine' }), 'E4'),
    cited(aContainer('db', { image: 'postgres:15' }), 'E5'),
    cited(aContainer('db', { image: 'postgres:15', oneOff: true }), 'E6'),
  ];
  expect(presented(serviceLayers, { containers })).toMatchObject({
    rows: [
      { cells: ['db', 'Database', 'postgres', 'postgres:15', '1', '1'], evidence: ['E5'] },
      { cells: ['cache', 'Cache/Queue', 'redis', 'redis:7-alpine', '1', '1'], evidence: ['E4'] },
      { cells: ['ui', 'Frontend', 'not a well-known image', 'registry.example/team/ui:2', '1', '1'], evidence: ['E3'] },
      { cells: ['worker', 'Background', 'own image', 'shop-worker', '2', '1'], evidence: ['E1', 'E2'] },
    ],
  });
});

test('has nothing to show without containers', () => {
  expect(presented(serviceLayers, { containers: [] })).toEqual({ notApplicable: 'the target has no container' });
});
