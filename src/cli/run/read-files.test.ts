import { expect, test } from 'vitest';
import { folderWith } from '../../../tools/testing/temporary-folder.ts';
import { CaptureIntake } from '../../capture/capture-intake.ts';
import { SettingsFile } from '../../model/settings.ts';
import { readFiles } from './read-files.ts';

test('interrupted before the files are read: what they say is not known, and nobody is told that there are none', async () => {
  const projectDirectory = await folderWith({ 'compose.yaml': 'services: { web: { image: none } }\n' });
  const intake = new CaptureIntake(AbortSignal.abort());
  const request = {
    gates: ['g3'] as const,
    gatesNamed: true,
    target: { files: [], profiles: [], envFiles: [], projectDirectory },
    settings: SettingsFile.parse({}),
    engine: {},
    command: ['gates', 'run'],
    takenAt: new Date(),
    quiet: true,
  };
  const said: string[] = [];
  const read = await readFiles(request, intake, (text) => said.push(text));
  expect([read.project, read.files, said]).toEqual([undefined, false, ['not read']]);
  expect(intake.pieces).toEqual([
    expect.objectContaining({
      kind: 'composeProject',
      missing: expect.objectContaining({ code: 'interrupted' }) as unknown,
    }),
  ]);
});
