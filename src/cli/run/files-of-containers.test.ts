import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { aContainer } from '../../../gates/testing/evidence.ts';
import { filesOfContainers } from './files-of-containers.ts';

const here = fileURLToPath(import.meta.url);
const startedFrom = (files: string, different: Parameters<typeof aContainer>[1] = {}) =>
  aContainer('api', {
    ...different,
    labels: {
      'com.docker.compose.project.config_files': files,
      'com.docker.compose.project.working_dir': '/srv/shop',
    },
  });

test('the files that a container was started from, in their order', () => {
  expect(filesOfContainers([startedFrom(`${here},${here}`)])).toEqual({
    files: [here, here],
    envFiles: [],
    projectDirectory: '/srv/shop',
  });
});

test('the newest container counts', () => {
  const old = startedFrom('/srv/gone.yaml', { createdAt: '2026-01-01T00:00:00Z' });
  const young = startedFrom(here, { createdAt: '2026-01-02T00:00:00Z' });
  expect(filesOfContainers([young, old])?.files).toEqual([here]);
});

test.each([
  ['a file is not on this host', [startedFrom(`${here},/srv/gone.yaml`)]],
  ['a path is relative', [startedFrom('compose.yaml')]],
  ['the label is not there', [aContainer('api', { labels: {} })]],
  ['there is no container', []],
])('none when %s', (_, containers) => {
  expect(filesOfContainers(containers)).toBeUndefined();
});
