import { readdir } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { loadCapture } from '../../src/capture/store.ts';
import { ComposeProject } from '../../src/model/evidence/compose-project.ts';
import { PROJECT_ROOT } from '../project-root.ts';
import { RECORDED_SYSTEMS } from './recorded-systems.ts';

test('every system is recorded', async () => {
  const systems = new Set(RECORDED_SYSTEMS.map(({ system }) => system));
  const folders = await readdir(`${PROJECT_ROOT}/fixtures/systems`);
  expect([...systems]).toEqual(expect.arrayContaining(folders.map((folder) => `systems/${folder}`)));
});

test.each(RECORDED_SYSTEMS)(
  '$capture is kept, and its Compose files were read without a fault',
  async ({ capture }) => {
    const { manifest, values } = await loadCapture(`${PROJECT_ROOT}/fixtures/captures/${capture}`);
    const piece = manifest.pieces.find(({ kind }) => kind === 'composeProject');
    const { diagnostics, unsupported } = ComposeProject.parse(values.get(piece?.id ?? ''));
    expect({ diagnostics, unsupported }).toEqual({ diagnostics: [], unsupported: [] });
  },
);
