import { expect, test } from 'vitest';
import { cited } from '../../testing/compose.ts';
import { aContainer, anImage, aRun, secondsAgo } from '../../testing/evidence.ts';
import { presented } from '../../testing/presented.ts';
import { imagesInUse } from './images-in-use.ts';

const run = cited(aRun(), 'E9');
const API = `sha256:${'ab12'.repeat(16)}`;

test('lists each image of a service once, and says when one was not read', () => {
  const api = aContainer('api', { imageId: API });
  const containers = [cited(api), cited({ ...api, name: 'shop-api-2' }, 'E2'), cited(aContainer('worker'), 'E3')];
  const image = anImage({
    id: API,
    user: '',
    createdAt: secondsAgo(3 * 86_400),
    hasHealthcheck: false,
    exposedPorts: ['3000/tcp'],
    labels: {
      'org.opencontainers.image.version': '1.2.0',
      'org.opencontainers.image.revision': '0123456789abcdef',
    },
  });
  expect(presented(imagesInUse, { containers, images: [cited(image, 'E4')], run })).toMatchObject({
    rows: [
      {
        cells: [
          'api',
          'shop-api:1.0',
          'ab12ab12ab12',
          '3 days',
          '100 MiB',
          'amd64',
          '1.2.0, 0123456789ab',
          'root (none is set)',
          'no',
          '3000/tcp',
        ],
        evidence: ['E1', 'E4'],
      },
      {
        cells: ['worker', 'shop-worker:1.0', 'worker', ...Array<string>(7).fill('not read')],
        evidence: ['E3'],
      },
    ],
  });
});

test('has nothing to show without containers', () => {
  expect(presented(imagesInUse, { containers: [], images: [], run })).toEqual({
    notApplicable: 'the target has no container',
  });
});
