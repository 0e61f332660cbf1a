import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { folderWith } from '../../../tools/testing/temporary-folder.ts';
import { fakeEngine, socketFolder } from '../../collect/engine/testing/fake-engine.ts';
import { json } from '../../collect/engine/testing/replies.ts';
import { listed, PROJECT_NAME, systemOf } from '../../collect/engine/testing/replies-of-system.ts';
import { SettingsFile } from '../../model/settings.ts';
import { collect } from './collect.ts';

// What a person who watches is told of the engine, the moment that it is known.

async function told(host: string): Promise<string> {
  const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  onTestFinished(() => written.mockRestore());
  const projectDirectory = await folderWith({});
  const request = {
    gates: ['g2'] as const,
    gatesNamed: true,
    target: { files: [], project: PROJECT_NAME, profiles: [], envFiles: [], projectDirectory },
    settings: SettingsFile.parse({}),
    engine: { host },
    command: ['gates', 'run', 'g2'],
    takenAt: new Date(),
    quiet: false,
  };
  const { signal } = new AbortController();
  await collect(request, { signal, interruptedBy: () => undefined, release: () => undefined });
  const lines = written.mock.calls.map(([text]) => String(text)).join('');
  return lines.split('\n').findLast((line) => line.includes('Docker engine')) ?? '';
}

test.each([
  [1, ', 1 container'],
  [3, ', 3 containers'],
])('with %i containers: how many', async (number, end) => {
  const { endpoint } = await fakeEngine(systemOf(number));
  expect(await told(endpoint.url)).toMatch(new RegExp(`Docker engine: ${endpoint.url}${end}( \\(.*\\))?$`));
});

test('that is not there: that it was not read', async () => {
  const host = `unix://${join(await socketFolder(), 'docker.sock')}`;
  expect(await told(host)).toMatch(new RegExp(`Docker engine: ${host}: .*no engine`));
});

test('without the project: the projects that are there', async () => {
  const Labels = { 'com.docker.compose.project': 'shops', 'com.docker.compose.service': 'web' };
  const { endpoint } = await fakeEngine(systemOf(1, { '/containers/json': json([listed(1, { Labels })]) }));
  expect(await told(endpoint.url)).toMatch(/: .*shops/);
});
