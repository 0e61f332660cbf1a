import { expect, test } from 'vitest';
import { cited } from '../../testing/compose.ts';
import { beside } from '../../testing/drift.ts';
import { presented } from '../../testing/presented.ts';
import { declaredAgainstRunning } from './declared-against-running.ts';

const evidence = (different: Parameters<typeof beside>[0]) => {
  const { composeProject, containers, images } = beside(different);
  return {
    composeProject: cited(composeProject),
    containers: containers.map((container) => cited(container, 'E2')),
    images: images.map((image) => cited(image, 'E3')),
  };
};

test('a mark for each group of fields', () => {
  const service = { command: ['other.js'], networkMode: 'host', networks: [], replicas: 3 };
  expect(presented(declaredAgainstRunning, evidence({ service }))).toMatchObject({
    columns: { length: 14 },
    rows: [
      {
        cells: ['api', '✓', 'differs', 'not told', '✓', 'differs', '✓', '✓', '✓', '✓', '✓', '✓', '✓', '1, declared 3'],
        evidence: ['E1', 'E2', 'E3'],
      },
    ],
  });
});

test('without a container there is nothing to compare', () => {
  expect(presented(declaredAgainstRunning, { ...evidence({}), containers: [] })).toEqual({
    notApplicable: 'no container belongs to a service whose keys are all known',
  });
});
