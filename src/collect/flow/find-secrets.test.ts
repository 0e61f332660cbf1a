import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { aContainer } from '../../../gates/testing/evidence.ts';
import type { SecretSource } from '../../model/flow/target.ts';
import { findSecrets } from './find-secrets.ts';

const containers = [
  aContainer('db', { service: 'db', environment: [{ name: 'PASSWORD', value: 'of the container' }] }),
];

async function find(source: SecretSource, { file = '/flows/a.flow.yaml', consent = true } = {}) {
  const places = {
    environment: { TOKEN: 'of the environment', EMPTY: '', SHORT: 'short' },
    containers,
    mayAsk: () => consent,
  };
  return (await findSecrets({ secret: source }, file, places)).get('secret');
}

async function secretFile(text: string, mode: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'gates-secret-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, 'secret'), text);
  await chmod(join(folder, 'secret'), mode);
  return join(folder, 'a.flow.yaml');
}

describe('a secret', () => {
  test('of the environment', async () => {
    expect(await find({ env: 'TOKEN' })).toEqual({ source: 'environment variable TOKEN', value: 'of the environment' });
    expect(await find({ env: 'EMPTY' })).toHaveProperty('fault', 'the environment variable EMPTY is not set');
  });

  test('that is too short to be masked is not used', async () => {
    const { value, fault } = (await find({ env: 'SHORT' })) ?? {};
    expect([value, fault]).toEqual([undefined, expect.stringContaining('shorter than 6 characters')]);
  });

  test('of a file, without the line break at its end', async () => {
    expect(await find({ file: './secret' }, { file: await secretFile('two words\r\n', 0o600) })).toHaveProperty(
      'value',
      'two words',
    );
  });

  test('of a file that others may read is not used', async () => {
    expect(await find({ file: './secret' }, { file: await secretFile('x', 0o644) })).toMatchObject({
      fault: expect.stringContaining('chmod 600'),
    });
  });

  test('of a file that is empty or not there is none', async () => {
    expect(await find({ file: './secret' }, { file: await secretFile('\n', 0o600) })).toHaveProperty('fault');
    expect(await find({ file: './other' }, { file: await secretFile('\n', 0o600) })).toHaveProperty('fault');
  });

  test('of a container, with consent', async () => {
    const source = { containerEnv: { service: 'db', name: 'PASSWORD' } };
    expect(await find(source)).toHaveProperty('value', 'of the container');
    expect(await find(source, { consent: false })).toMatchObject({ fault: expect.stringContaining('consent') });
    expect(await find({ containerEnv: { service: 'db', name: 'NONE' } })).toHaveProperty('fault');
    expect(await find({ containerEnv: { service: 'none', name: 'PASSWORD' } })).toHaveProperty('fault');
  });
});
