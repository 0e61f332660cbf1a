import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CaptureIntake } from '../../capture/capture-intake.ts';
import { type ComposeTarget, collectComposeFiles } from './collect-compose-files.ts';
import { collectComposeOracle } from './collect-compose-oracle.ts';
import { findCompose } from './find-compose.ts';

// Docker Compose is played by a script here, for the answers that a real one does not give on demand.

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gates-oracle-'));
});
afterEach(() => rm(folder, { recursive: true }));

const SOUND = 'services:\n  api: { image: "x:1", environment: { DB_PASSWORD: "a$$b" } }\n';
const ANSWER = {
  name: 'shop',
  networks: { default: { name: 'shop_default', ipam: {} } },
  services: {
    api: {
      command: null,
      entrypoint: null,
      environment: { DB_PASSWORD: 'a$$b' },
      image: 'x:1',
      networks: { default: null },
    },
  },
};

/** A program `docker` that gives a version, and what is said here as the configuration. */
async function install(configuration: string, { version = '2.26.1', exitCode = 0 } = {}): Promise<void> {
  await writeFile(join(folder, 'configuration'), `${configuration}\n`);
  const script = `#!/bin/sh
case "$*" in
  *version*) echo '${version}' ;;
  *) while read -r line; do echo "$line"; done < '${folder}/configuration'; echo "$*" > '${folder}/asked'; exit ${exitCode} ;;
esac
`;
  await writeFile(join(folder, 'docker'), script);
  await chmod(join(folder, 'docker'), 0o755);
}

async function oracleOf(text: string, settings: Pick<ComposeTarget, 'composeVersion' | 'installed'> = {}) {
  await writeFile(join(folder, 'compose.yaml'), text);
  const intake = new CaptureIntake(new AbortController().signal);
  const target = {
    files: [join(folder, 'compose.yaml')],
    project: 'shop',
    profiles: [],
    envFiles: [],
    workingDirectory: folder,
    environment: { PATH: folder },
    keepBroken: true,
    ...settings,
  };
  await collectComposeOracle(intake, target, await collectComposeFiles(intake, target));
  const piece = intake.pieces.find(({ kind }) => kind === 'composeOracle');
  const declared = intake.pieces.find(({ kind }) => kind === 'composeProject');
  return {
    value: piece && 'value' in piece ? piece.value : undefined,
    project: declared && 'value' in declared ? declared.value : undefined,
    ledger: intake.ledger,
  };
}

describe('what Docker Compose makes of the same files', () => {
  test('is kept when both agree', async () => {
    await install(JSON.stringify(ANSWER));
    const command = `docker compose -f ${folder}/compose.yaml -p shop config --format json`;
    expect((await oracleOf(SOUND)).value).toEqual({
      version: '2.26.1',
      command,
      accepted: { here: true, byCompose: true },
      differences: [],
      total: 0,
    });
  });

  test('is kept as places where they differ, and no value among them', async () => {
    const api = { ...ANSWER.services.api, environment: { DB_PASSWORD: 'canary-4711' }, init: true };
    await install(JSON.stringify({ ...ANSWER, services: { api } }));
    const { value } = await oracleOf(SOUND);
    expect(value).toMatchObject({
      differences: [
        { path: 'services.api.environment.DB_PASSWORD', kind: 'not-equal' },
        { path: 'services.api.init', kind: 'only-in-compose' },
      ],
      total: 2,
    });
    expect(JSON.stringify(value)).not.toContain('canary');
  });

  test.each([
    ['only Compose refuses', SOUND, 1, { here: true, byCompose: false }],
    ['only the loader refuses', 'services:\n  api: { imag: x }\n', 0, { here: false, byCompose: true }],
    ['both refuse', 'services:\n  api: { imag: x }\n', 1, { here: false, byCompose: false }],
  ])('is kept when %s', async (_, text, exitCode, accepted) => {
    await install(JSON.stringify(ANSWER), { exitCode });
    expect((await oracleOf(text)).value).toMatchObject({ accepted, total: 0 });
  });
});

describe('the version as which the files are read', () => {
  const versionOf = async (settings: Parameters<typeof oracleOf>[1]) => (await oracleOf(SOUND, settings)).project;

  test('is the installed one', async () => {
    await install(JSON.stringify(ANSWER), { version: 'v2.33.1-desktop.1' });
    const installed = await findCompose(new CaptureIntake(new AbortController().signal), {
      workingDirectory: folder,
      environment: { PATH: folder },
    });
    expect(installed).toEqual({ program: ['docker', 'compose'], version: '2.33.1-desktop.1' });
    expect(await versionOf({ installed })).toMatchObject({
      composeVersion: { version: '2.33.1-desktop.1', from: 'installed' },
    });
  });

  test('or the one that the settings name, and then another one is not asked', async () => {
    await install(JSON.stringify(ANSWER));
    const { project, value } = await oracleOf(SOUND, { composeVersion: '2.38.0' });
    expect(project).toMatchObject({ composeVersion: { version: '2.38.0', from: 'settings' } });
    expect(value).toBeUndefined();
  });

  test('or the one that is meant where there is none', async () => {
    expect(await versionOf({ installed: 'none' })).toMatchObject({ composeVersion: { from: 'default' } });
  });
});

describe('nothing is kept and nothing is missing', () => {
  test('where Docker Compose is not installed', async () => {
    const { value, ledger } = await oracleOf(SOUND);
    expect(value).toBeUndefined();
    expect(ledger.map(({ action }) => action)).toContain('docker compose version --short');
  });

  test('where it is the first version, which was another program', async () => {
    await install('', { version: '1.29.2' });
    expect((await oracleOf(SOUND)).value).toBeUndefined();
  });

  test('where a file was not read here: Compose would read it', async () => {
    await install(JSON.stringify(ANSWER));
    const { value, ledger } = await oracleOf('include: [/dev/zero]\nservices: {}\n');
    expect(value).toBeUndefined();
    expect(ledger.filter(({ collector }) => collector.startsWith('compose-oracle'))).toEqual([]);
  });

  test('where its answer is no JSON', async () => {
    await install('not json');
    expect((await oracleOf(SOUND)).value).toBeUndefined();
  });
});
