import { expect, test } from 'vitest';
import { ImageHistory } from '../../model/evidence/engine-objects.ts';
import { shapeHistory } from './shape-history.ts';

test('both builders write the same instruction', () => {
  const steps = ['/bin/sh -c #(nop)  ENV A=1', 'ENV A=1', 'RUN /bin/sh -c make # buildkit'];
  const history = shapeHistory(
    'sha256:1a',
    steps.map((CreatedBy) => ({ Created: 0, CreatedBy, Size: 7 })),
  );
  expect(ImageHistory.parse(history).steps).toEqual([
    { createdAt: '1970-01-01T00:00:00.000Z', createdBy: 'ENV A=1', sizeBytes: 7, values: [{ name: 'A', value: '1' }] },
    { createdAt: '1970-01-01T00:00:00.000Z', createdBy: 'ENV A=1', sizeBytes: 7, values: [{ name: 'A', value: '1' }] },
    { createdAt: '1970-01-01T00:00:00.000Z', createdBy: 'RUN /bin/sh -c make', sizeBytes: 7, values: [] },
  ]);
});
