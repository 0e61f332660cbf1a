import { describe, expect, test } from 'vitest';
import { treeOf } from '../testing/tree-of.ts';
import { mountsOf } from './mounts.ts';

/** The mounts of a list, one line each: `type source -> target`. */
function mounts(items: string): { lines: readonly string[]; faults: readonly string[] } {
  const { tree, diagnosis, faults } = treeOf(`[${items}]`);
  const lines = mountsOf(tree, '/project', diagnosis).map(
    ({ type, source = '-', target, readOnly }) => `${type} ${source} -> ${target}${readOnly ? ' ro' : ''}`,
  );
  return { lines, faults: faults() };
}

describe('the short form', () => {
  test.each([
    ['./data:/data', 'bind ./data -> /data'],
    ['.:/app', 'bind . -> /app'],
    ['../shared:/shared', 'bind ../shared -> /shared'],
    ['/var/run/docker.sock:/var/run/docker.sock:ro', 'bind /var/run/docker.sock -> /var/run/docker.sock ro'],
    ['/project/data:/data', 'bind ./data -> /data'],
    ['~/data:/data', 'bind ~/data -> /data'],
    ['data:/data', 'volume data -> /data'],
    ['data:/data:rw', 'volume data -> /data'],
    ['data:/data:ro,z', 'volume data -> /data ro'],
    ['data/x:/data', 'volume data/x -> /data'],
    ['data:/data/', 'volume data -> /data'],
    ['/data', 'volume - -> /data'],
    ['v:/data', 'volume - -> v:/data'],
    ['C:\\data:/data', 'bind C:\\data -> /data'],
  ])('%s', (item, line) => {
    expect(mounts(`'${item}'`)).toEqual({ lines: [line], faults: [] });
  });
});

describe('the long form', () => {
  test.each([
    ['{ type: bind, source: ./data, target: /data }', 'bind ./data -> /data'],
    ['{ type: volume, source: data, target: /data, read_only: true }', 'volume data -> /data ro'],
    ['{ type: volume, target: /data }', 'volume - -> /data'],
    ['{ type: tmpfs, target: /tmp }', 'tmpfs - -> /tmp'],
  ])('%s', (item, line) => {
    expect(mounts(item)).toEqual({ lines: [line], faults: [] });
  });
});

test('of two mounts on the same target the later one counts', () => {
  expect(mounts("'one:/data', 'two:/data/'").lines).toEqual(['volume two -> /data']);
});

describe('what is no mount', () => {
  test.each([
    ["'a:b:c:d'", 'a volume that is not [SOURCE:]TARGET[:OPTIONS] in volumes'],
    ["''", 'a volume that is not [SOURCE:]TARGET[:OPTIONS] in volumes'],
    ["':/data'", 'a volume without a source in volumes'],
    ['{ type: bind, target: /data }', 'a bind mount without a source in volumes'],
    ['{ type: volume, source: data }', 'a volume without a target in volumes'],
    [
      '{ type: disk, target: /data }',
      'a type that is not one of bind, volume, tmpfs, npipe, cluster, image in volumes',
    ],
  ])('%s', (item, fault) => {
    expect(mounts(item)).toEqual({ lines: [], faults: [fault] });
  });
});

test('how later mounts spread, and how much a tmpfs may hold', () => {
  const { tree, diagnosis } = treeOf(
    "['/srv:/srv:ro,rshared', { type: bind, source: /mnt, target: /mnt, bind: { propagation: shared } }, { type: tmpfs, target: /tmp, tmpfs: { size: 64m } }, './a:/a:z']",
  );
  const said = mountsOf(tree, '/project', diagnosis).map(
    ({ propagation = '-', size = '-' }) => `${propagation} ${size}`,
  );
  expect(said).toEqual(['rshared -', 'shared -', '- 64m', '- -']);
});
