import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { aMount } from '../../../gates/testing/compose.ts';
import { aProject, aService } from '../../../gates/testing/declared.ts';
import { CaptureIntake } from '../../capture/capture-intake.ts';
import { collectHostFiles } from './collect-host-files.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gates-host-files-'));
});
afterEach(() => rm(folder, { recursive: true }));

const found = async (project: ReturnType<typeof aProject>) => {
  const intake = new CaptureIntake(new AbortController().signal);
  await collectHostFiles(intake, folder, project);
  return intake.pieces.map((piece) => ('value' in piece ? piece.value : piece));
};

test('says what is at each path that the files name, once', async () => {
  await mkdir(join(folder, 'data'));
  await writeFile(join(folder, 'token'), 'not read');
  const bind = (source: string) => aMount('/data', { type: 'bind', source });
  const project = aProject({
    services: [aService('api', { mounts: [bind('./data'), bind('./gone'), aMount('/cache')] }), aService('db')],
    secrets: [{ key: 'token', name: 'token', external: false, file: './token' }],
  });
  project.services[1]?.mounts.push(bind('./data'));
  expect(await found(project)).toEqual([
    { path: './data', purpose: 'bind', kind: 'directory' },
    { path: './gone', purpose: 'bind', kind: 'absent' },
    { path: './token', purpose: 'secret', kind: 'file' },
  ]);
});

test('looks for the file of a seccomp profile, and for none where the option names none', async () => {
  await writeFile(join(folder, 'seccomp.json'), '{}');
  const securityOpt = ['seccomp=./seccomp.json', 'seccomp:gone.json', 'seccomp=unconfined', 'no-new-privileges:true'];
  expect(await found(aProject({ services: [aService('api', { securityOpt })] }))).toEqual([
    { path: './seccomp.json', purpose: 'seccomp-profile', kind: 'file' },
    { path: 'gone.json', purpose: 'seccomp-profile', kind: 'absent' },
  ]);
});

test('a folder of the home and a context that is an address are not looked for', async () => {
  const service = aService('api', {
    build: { context: 'https://example.org/api.git', arguments: [] },
    mounts: [aMount('/keys', { type: 'bind', source: '~/.ssh' })],
  });
  expect(await found(aProject({ services: [service] }))).toEqual([]);
});
