import { expect, test } from 'vitest';
import { cited } from '../../testing/compose.ts';
import { aContainer, aNeighbour, aNetwork, aPopulation } from '../../testing/evidence.ts';
import { presented } from '../../testing/presented.ts';
import { otherProjects } from './other-projects.ts';

const api = cited(
  aContainer('api', {
    ports: [{ containerPort: 80, protocol: 'tcp', hostAddress: '127.0.0.1', hostPort: 8080 }],
    mounts: [
      { type: 'volume', source: 'files', target: '/files', readOnly: false },
      { type: 'bind', source: '/srv/shop', target: '/data', readOnly: false },
    ],
  }),
);
const networks = [cited(aNetwork('shop_default'), 'E2')];

const present = (...neighbours: ReturnType<typeof aNeighbour>[]) =>
  presented(otherProjects, { containers: [api], networks, population: cited(aPopulation({ neighbours }), 'E3') });

test('lists each project with what the target shares with it', () => {
  const web = aNeighbour('mail-web-1', {
    networks: ['mail_default', 'shop_default'],
    ports: [{ hostAddress: '192.0.2.1', hostPort: 8080, protocol: 'tcp' }],
    mounts: [
      { type: 'volume', source: 'files' },
      { type: 'bind', source: '/srv/shop' },
    ],
  });
  const { project: _, service: __, ...stray } = aNeighbour('old', { networks: [] });
  const evidence = ['E3', 'E2'];
  expect(present(web, aNeighbour('mail-db-1'), stray)).toMatchObject({
    rows: [
      { cells: ['no project', '1', 'none', 'none', 'nothing was found'], evidence },
      {
        cells: [
          'mail',
          '2',
          'mail_default, shop_default',
          '192.0.2.1:8080/tcp',
          'network shop_default, volume files, host path /srv/shop, host port 8080/tcp',
        ],
        evidence,
      },
    ],
  });
});

test('has nothing to show when the target is alone', () => {
  expect(present()).toEqual({ notApplicable: 'the engine has no container of another project' });
});
