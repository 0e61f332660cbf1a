import { chmod } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { ranWithFewRights } from '../../../fixtures/few-rights.ts';
import { contextEndpoint, currentContext } from './docker-context.ts';
import { contextFile, contextId, contextText, dockerConfiguration } from './testing/docker-configuration.ts';

const invalid = (message: string) => expect.objectContaining({ code: 'GATES_ENGINE_ENDPOINT_INVALID', message });
const staging = { [contextFile('staging')]: contextText('staging', 'tcp://staging.example:2376') };

describe('the current context', () => {
  test.each([
    ['there is no configuration', {}],
    ['the configuration is empty', { 'config.json': '\n' }],
    ['the configuration names none', { 'config.json': '{"auths":{}}' }],
    ['the configuration names nothing', { 'config.json': '{"currentContext":""}' }],
  ])('is none when %s', async (_, files) => {
    const { environment } = await dockerConfiguration(files);
    expect(currentContext(environment)).toBeUndefined();
  });

  test('is looked for in the home folder', async () => {
    const { folder } = await dockerConfiguration({ '.docker/config.json': '{"currentContext":"staging"}' });
    expect(currentContext({ HOME: folder })).toBe('staging');
  });

  test('in a configuration that is no JSON ends with the path of the file', async () => {
    const { folder, environment } = await dockerConfiguration({ 'config.json': '{"currentContext":' });
    expect(() => currentContext(environment)).toThrow(invalid(`${folder}/config.json is not JSON.`));
  });

  test('in a configuration of another shape ends with the path and the key', async () => {
    const { folder, environment } = await dockerConfiguration({ 'config.json': '{"currentContext":7}' });
    const message = `${folder}/config.json is not what Docker writes there: look at currentContext.`;
    expect(() => currentContext(environment)).toThrow(invalid(message));
  });

  test('in a configuration that cannot be read ends with its path', async () => {
    const { folder, environment } = await dockerConfiguration({ 'config.json/instead': 'a folder' });
    expect(() => currentContext(environment)).toThrow(invalid(`${folder}/config.json cannot be read (EISDIR).`));
  });

  test('in a folder that is closed is not taken for none', async () => {
    const { folder, environment } = await dockerConfiguration({ 'config.json': '{"currentContext":"staging"}' });
    await chmod(folder, 0o600);
    const module = JSON.stringify(new URL('docker-context.ts', import.meta.url).href);
    const told = ranWithFewRights(`
      const { currentContext } = await import(${module});
      try { console.log(JSON.stringify(currentContext(${JSON.stringify(environment)}) ?? 'none')) }
      catch ({ message }) { console.log(JSON.stringify(message)) }`);
    await chmod(folder, 0o700);
    expect(told).toBe(`${folder}/config.json cannot be read (EACCES).`);
  });
});

describe('a context', () => {
  test('gives its endpoint', async () => {
    const { environment } = await dockerConfiguration(staging);
    expect(contextEndpoint('staging', environment)).toEqual({ url: 'tcp://staging.example:2376' });
  });

  test('brings the certificates that were imported with it', async () => {
    const tls = `contexts/tls/${contextId('staging')}/docker`;
    const { environment } = await dockerConfiguration({ ...staging, [`${tls}/ca.pem`]: 'CA' });
    expect(contextEndpoint('staging', environment).tls).toEqual({ ca: 'CA' });
  });

  test('that skips the verification still means TLS', async () => {
    const text = contextText('staging', 'tcp://staging.example:2376', { SkipTLSVerify: true });
    const { environment } = await dockerConfiguration({ [contextFile('staging')]: text });
    expect(contextEndpoint('staging', environment).tls).toEqual({});
  });

  test('that is not there names the nearest', async () => {
    const { environment } = await dockerConfiguration(staging);
    const message = 'There is no Docker context "stagin". Did you mean "staging"?';
    expect(() => contextEndpoint('stagin', environment)).toThrow(invalid(message));
  });

  test('that is not there names the choices when none is near, without those that are broken', async () => {
    const { environment } = await dockerConfiguration({ ...staging, [contextFile('broken')]: '{' });
    const message = 'There is no Docker context "x". Choose one of: default, staging.';
    expect(() => contextEndpoint('x', environment)).toThrow(invalid(message));
  });

  test.each([
    ['{', 'is not JSON.'],
    ['{"Name":"staging","Endpoints":{}}', 'is not what Docker writes there: look at Endpoints.docker.'],
  ])('of which the file holds %j ends with the path of the file', async (text, complaint) => {
    const { folder, environment } = await dockerConfiguration({ [contextFile('staging')]: text });
    const message = `${folder}/${contextFile('staging')} ${complaint}`;
    expect(() => contextEndpoint('staging', environment)).toThrow(invalid(message));
  });

  test('cannot lead out of its folder by its name', async () => {
    const { environment } = await dockerConfiguration(staging);
    expect(() => contextEndpoint('../../staging', environment)).toThrow('There is no Docker context "../../staging".');
  });
});
