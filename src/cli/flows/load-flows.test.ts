import { expect, test } from 'vitest';
import { folderWith } from '../../../tools/testing/temporary-folder.ts';
import { SettingsFile } from '../../model/settings.ts';
import { loadFlows } from './load-flows.ts';

const flow = (id: string, step: string) => `version: 1
suite: shop
targets: { api: { url: "http://127.0.0.1:1", protocol: http } }
flows:
  - { id: ${id}, title: It works, priority: P1, covers: [jobs.create], effects: read, steps: [${step}] }
`;
const SOUND = '{ id: a, http: { target: api, path: / }, expect: { status: 200 } }';

const load = (directory: string, flows: object = {}, files?: readonly string[]) =>
  loadFlows({ directory, services: ['api'] }, SettingsFile.parse({ flows }), files ? { files } : {});

test('those beside the Compose file, and none where there are none', async () => {
  const folder = await folderWith({ 'flows/a.flow.yaml': flow('a', SOUND), 'flows/other.yaml': '' });
  expect((await load(folder)).map(({ path }) => path)).toEqual(['flows/a.flow.yaml']);
  expect(await load(await folderWith({}))).toEqual([]);
});

test('files that are named and not there are a fault, never an empty pass', async () => {
  const folder = await folderWith({});
  await expect(load(folder, { files: ['tests/*.flow.yaml'] })).rejects.toMatchObject({ code: 'GATES_FLOWS_INVALID' });
  await expect(load(folder, {}, ['x.flow.yaml'])).rejects.toThrow('x.flow.yaml');
});

test('a place that is too large to be looked through is a fault, never an empty pass', async () => {
  const folder = await folderWith({ [`${'a/'.repeat(50)}b.flow.yaml`]: flow('a', SOUND) });
  await expect(load(folder, { files: ['**/*.flow.yaml'] })).rejects.toMatchObject({
    code: 'GATES_FLOWS_INVALID',
    message: expect.stringContaining('more than 40 folders within each other'),
  });
});

test('every fault of every file is told at its place, and nothing is sent', async () => {
  const folder = await folderWith({
    'flows/a.flow.yaml': flow('a', '{ id: a, http: { target: api, path: / } }'),
    'flows/b.flow.yaml': flow('b', '{ id: a, http: { target: apy, path: / }, expect: { status: 200 } }'),
  });
  const loading = load(folder);
  await expect(loading).rejects.toThrow(/^2 faults in the flow files:/);
  await expect(loading).rejects.toThrow(
    /flows\/a\.flow\.yaml:5:\d+: step "a" expects nothing.*\[flow\.expectation-missing\]/,
  );
  await expect(loading).rejects.toThrow(/flows\/b\.flow\.yaml:5:\d+: there is no target "apy"\. Did you mean "api"\?/);
});

test('a schema is read from beside the file that names it', async () => {
  const step = '{ id: a, http: { target: api, path: / }, expect: { status: 200, schema: ./health.json } }';
  const folder = await folderWith({
    'flows/a.flow.yaml': flow('a', step),
    'flows/health.json': '{ "type": "object", "required": ["status"] }',
  });
  const [file] = await load(folder);
  expect(file?.schemas.get('./health.json')).toEqual({ type: 'object', required: ['status'] });
  await expect(load(await folderWith({ 'flows/a.flow.yaml': flow('a', step) }))).rejects.toThrow('no schema file');
});
