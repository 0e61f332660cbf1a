import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { SettingsFile } from '../model/settings.ts';
import { credentialsFor, usedCredentials } from './service-credentials.ts';

const settingsOf = (given: object) => SettingsFile.parse({ services: { db: { credentials: given } } });
const found = () => ({ from: "the container's environment variable PASS", user: 'own', password: 'geheim' });
const nothing = () => ({ reason: 'the container shows none' });
const sources = (settings = SettingsFile.parse({}), environment = {}, folder = '/') => ({
  settings,
  environment,
  folder,
});

async function folderWith(name: string, text: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'gates-credentials-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, name), text);
  return folder;
}

describe('credentials come', () => {
  test('from an environment variable', async () => {
    const settings = settingsOf({ user: 'auditor', passwordEnv: 'PASS' });
    expect(await credentialsFor({ service: 'db' }, sources(settings, { PASS: 'geheim' }), nothing)).toEqual({
      from: 'environment variable PASS',
      user: 'auditor',
      password: 'geheim',
    });
  });

  test('from a file, without the end of its line', async () => {
    const folder = await folderWith('password', 'ge heim\n');
    const settings = settingsOf({ passwordFile: 'password', database: 'shop' });
    expect(await credentialsFor({ service: 'db' }, sources(settings, {}, folder), nothing)).toEqual({
      from: 'file password',
      database: 'shop',
      password: 'ge heim',
    });
  });

  test('from the container, with consent for this service', async () => {
    const settings = settingsOf({ fromContainer: true, user: 'other' });
    expect(await credentialsFor({ service: 'db' }, sources(settings), found)).toEqual({ ...found(), user: 'other' });
  });

  test('from the container, with consent for all', async () => {
    const settings = SettingsFile.parse({ credentials: 'from-containers' });
    expect(await credentialsFor({ service: 'db' }, sources(settings), found)).toEqual(found());
    expect(await credentialsFor({ service: 'db' }, sources(settings), nothing)).toBeUndefined();
  });

  test('from nowhere without consent, and nobody looks', async () => {
    const looked = () => {
      throw new Error('must not be asked');
    };
    expect(await credentialsFor({ service: 'db' }, sources(), looked)).toBeUndefined();
  });

  test('from the settings alone, for a user without a password', async () => {
    expect(await credentialsFor({ service: 'db' }, sources(settingsOf({ user: 'auditor' })), found)).toEqual({
      from: 'settings',
      user: 'auditor',
    });
  });
});

describe('what the settings name and is not there is told', () => {
  test.each([
    ['an environment variable', { passwordEnv: 'PASS' }, 'the environment variable PASS is not set'],
    ['a file', { passwordFile: 'password' }, 'the password file is not there'],
    ['a container that shows none', { fromContainer: true }, 'the container shows none'],
  ])('%s', async (_, given, message) => {
    await expect(
      credentialsFor({ service: 'db' }, sources(settingsOf(given), {}, '/none'), nothing),
    ).rejects.toMatchObject({
      code: 'credentials.unavailable',
      message,
    });
  });

  test('an empty file', async () => {
    const folder = await folderWith('password', '\n');
    await expect(
      credentialsFor({ service: 'db' }, sources(settingsOf({ passwordFile: 'password' }), {}, folder), nothing),
    ).rejects.toThrow('the password file is empty');
  });
});

describe('the settings refuse', () => {
  test.each([
    ['two places for one password', { passwordEnv: 'A', passwordFile: 'b' }, 'takes only one of'],
    ['nothing at all', {}, 'needs one of'],
    ['the password itself', { password: 'geheim' }, 'password'],
  ])('%s', (_, given, message) => {
    expect(() => settingsOf(given)).toThrow(message);
  });
});

test('the password goes to the door, which masks it', () => {
  expect(usedCredentials(found())).toEqual({
    from: "the container's environment variable PASS",
    user: 'own',
    password: { name: 'PASSWORD', value: 'geheim' },
  });
});
