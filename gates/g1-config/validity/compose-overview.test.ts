import { expect, test } from 'vitest';
import { cited } from '../../testing/compose.ts';
import { aProject, aService, at } from '../../testing/declared.ts';
import { presented } from '../../testing/presented.ts';
import { composeOverview } from './compose-overview.ts';

const resource = (key: string) => ({ key, name: `shop_${key}`, external: false });

const present = (different: Parameters<typeof aProject>[0]) => {
  const table = presented(composeOverview, { composeProject: cited(aProject(different)) });
  return 'rows' in table ? table.rows.map(({ cells }) => cells) : table;
};

test('says what was merged and what starts', () => {
  const rows = present({
    files: ['compose.yaml', 'compose.prod.yaml'],
    activeProfiles: ['main'],
    services: [aService('api'), aService('worker', { profiles: ['main'] }), aService('tools', { profiles: ['debug'] })],
    networks: [
      { ...resource('edge'), internal: false },
      { ...resource('data'), internal: true, external: true },
    ],
    volumes: [resource('db'), { ...resource('models'), external: true }],
    unsupported: [{ construct: 'extends', at: at(4) }],
    composeVersion: { version: '2.26.1', from: 'installed' },
  });
  expect(rows).toEqual([
    ['Files, in the order they are merged', 'compose.yaml, compose.prod.yaml'],
    ['Project name', 'shop (from the key name of the Compose files)'],
    ['Read as Docker Compose', '2.26.1 (as it is installed where they were read)'],
    ['Active services', 'api, worker'],
    ['Services that no active profile starts', 'tools'],
    ['Active profiles', 'main'],
    ['Profiles that services name', 'debug, main'],
    ['Networks', 'edge, data (external, internal)'],
    ['Volumes', 'db, models (external)'],
    ['Constructs that are not evaluated', 'extends'],
  ]);
});

test('every profile is active under *, and empty lists say so', () => {
  const rows = present({ activeProfiles: ['*'], services: [aService('tools', { profiles: ['debug'] })] });
  expect(rows).toEqual(
    expect.arrayContaining([
      ['Active services', 'tools'],
      ['Services that no active profile starts', 'none'],
      ['Volumes', 'none'],
      ['Constructs that are not evaluated', 'none'],
    ]),
  );
});

test('shows nothing when no file was read', () => {
  expect(present({ files: [] })).toEqual({ notApplicable: 'no Compose file was read' });
});
