import { expect, test } from 'vitest';
import { cited } from '../../testing/compose.ts';
import { aPosturedEngine } from '../../testing/engine.ts';
import { anEngine } from '../../testing/evidence.ts';
import { presented } from '../../testing/presented.ts';
import { enginePosture } from './engine-posture.ts';

const linesOf = (engine: ReturnType<typeof anEngine>) => {
  const table = presented(enginePosture, { engine: cited(engine) });
  if ('notApplicable' in table) throw new Error(table.notApplicable);
  return new Map(table.rows.map(({ cells: [aspect = '', ...rest] }) => [aspect, rest]));
};

test('what the engine tells of itself', () => {
  const lines = linesOf(aPosturedEngine({ insecureRegistries: ['10.0.0.0/8'], warnings: ['No swap limit support'] }));
  expect(Object.fromEntries(lines)).toMatchObject({
    version: ['Docker Engine 26.1.5', 'its project ended maintenance on 2025-02-17'],
    'API version': ['1.45', 'speaks 1.24 and later'],
    'reached by': ['unix:///var/run/docker.sock', 'socket'],
    'storage driver': ['overlay2', 'on extfs'],
    'control groups': ['version 2', 'driver systemd'],
    'runs as': ['root', ''],
    'registries asked without a checked certificate': ['10.0.0.0/8', ''],
    'authorisation of single calls': ['none', 'who reaches it may do everything'],
    warnings: ['No swap limit support', ''],
  });
});

test('a rootless engine, and one that filters calls', () => {
  const lines = linesOf(aPosturedEngine({ authorisationPlugins: ['opa'] }, { securityOptions: ['name=rootless'] }));
  expect(lines.get('runs as')).toEqual(['a plain user (rootless)', '']);
  expect(lines.get('authorisation of single calls')).toEqual(['opa', '']);
});

test.each([
  ['31.0.0', 'its maintenance is not known: the table is as of 2026-03-31'],
  ['29.1.0', 'the branch is maintained, as of 2026-03-31'],
  ['20.10.24+dfsg1', 'its project ended maintenance on 2023-12-10; a build of a distribution'],
])('the maintenance of version %s', (version, text) => {
  expect(linesOf(anEngine({ version })).get('version')?.[1]).toBe(text);
});

test('an older capture tells what it has', () => {
  expect([...linesOf(anEngine()).keys()]).not.toContain('swarm');
});

test('that files of the host are not looked at is said under the table', () => {
  expect(presented(enginePosture, { engine: cited(anEngine()) })).toMatchObject({
    note: expect.stringContaining('files of the host'),
  });
});
