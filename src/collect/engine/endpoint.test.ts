import { describe, expect, test } from 'vitest';
import { resolveEndpoint } from './endpoint.ts';
import { contextFile, contextText, dockerConfiguration } from './testing/docker-configuration.ts';

const INVALID = { name: 'GatesError', code: 'GATES_ENGINE_ENDPOINT_INVALID' };
const contexts = {
  'config.json': '{"currentContext":"staging","auths":{}}',
  [contextFile('staging')]: contextText('staging', 'tcp://staging.example:2375'),
  [contextFile('production')]: contextText('production', 'unix:///run/production.sock'),
};

describe('the engine is chosen as Docker chooses it', () => {
  const everything = { DOCKER_HOST: 'tcp://by-host:2375', DOCKER_CONTEXT: 'production' };

  test('-H comes before anything else', async () => {
    const { environment } = await dockerConfiguration(contexts);
    const options = { host: 'unix:///x.sock', context: 'staging', environment: { ...environment, ...everything } };
    expect(resolveEndpoint(options)).toMatchObject({ socketPath: '/x.sock', from: 'option --host' });
  });

  test('--context comes before the environment', async () => {
    const { environment } = await dockerConfiguration(contexts);
    const options = { context: 'staging', environment: { ...environment, ...everything } };
    expect(resolveEndpoint(options)).toMatchObject({ url: 'tcp://staging.example:2375', from: 'context "staging"' });
  });

  test('DOCKER_HOST comes before DOCKER_CONTEXT', async () => {
    const { environment } = await dockerConfiguration(contexts);
    const resolved = resolveEndpoint({ environment: { ...environment, ...everything } });
    expect(resolved).toMatchObject({ url: 'tcp://by-host:2375', hostName: 'by-host', from: 'DOCKER_HOST' });
  });

  test('DOCKER_CONTEXT comes before the current context', async () => {
    const { environment } = await dockerConfiguration(contexts);
    const resolved = resolveEndpoint({ environment: { ...environment, DOCKER_CONTEXT: 'production' } });
    expect(resolved).toMatchObject({ socketPath: '/run/production.sock', from: 'DOCKER_CONTEXT "production"' });
  });

  test('the current context comes before the usual socket', async () => {
    const { environment } = await dockerConfiguration(contexts);
    const from = 'current context "staging"';
    expect(resolveEndpoint({ environment })).toMatchObject({ url: 'tcp://staging.example:2375', from });
  });

  test('without any of them it is the usual socket', async () => {
    const { environment } = await dockerConfiguration({});
    expect(resolveEndpoint({ environment })).toEqual({
      url: 'unix:///var/run/docker.sock',
      from: 'default',
      hostName: '127.0.0.1',
      socketPath: '/var/run/docker.sock',
    });
  });

  test('an empty variable is none', async () => {
    const { environment } = await dockerConfiguration({});
    const resolved = resolveEndpoint({ environment: { ...environment, DOCKER_HOST: '', DOCKER_CONTEXT: '' } });
    expect(resolved.from).toBe('default');
  });

  test('the context "default" is DOCKER_HOST or the usual socket, whatever is current', async () => {
    const { environment } = await dockerConfiguration(contexts);
    expect(resolveEndpoint({ context: 'default', environment }).socketPath).toBe('/var/run/docker.sock');
    const named = resolveEndpoint({ context: 'default', environment: { ...environment, ...everything } });
    expect(named.url).toBe('tcp://by-host:2375');
  });
});

describe('an address', () => {
  const resolve = (host: string) => resolveEndpoint({ host, environment: {} });

  test.each([
    ['unix://', { url: 'unix:///var/run/docker.sock', socketPath: '/var/run/docker.sock' }],
    ['tcp://10.0.0.5', { url: 'tcp://10.0.0.5:2375', hostName: '10.0.0.5' }],
    ['tcp://10.0.0.5:1234/', { url: 'tcp://10.0.0.5:1234' }],
    ['tcp://[fd00::5]:2375', { url: 'tcp://[fd00::5]:2375', hostName: 'fd00::5' }],
    ['tcp://user:word@10.0.0.5:2375', { url: 'tcp://10.0.0.5:2375' }],
  ])('%s is completed, and loses what must not be shown', (host, expected) => {
    expect(resolve(host)).toMatchObject(expected);
  });

  test.each([
    ['ssh://me@host', /uses ssh, which cannot be read directly/, /^Forward the socket first/],
    ['npipe:////./pipe/docker_engine', /uses npipe/, /unix:\/\//],
    ['tcp://host:2375/prefix', /has a path/, /tcp:\/\/host:port/],
    ['tcp://', /is not a unix:\/\/ or tcp:\/\/ address/, /tcp:\/\/host:port/],
    ['localhost:2375', /is not a unix:\/\/ or tcp:\/\/ address/, /tcp:\/\/host:port/],
    ['/var/run/docker.sock', /is not a unix:\/\/ or tcp:\/\/ address/, /unix:\/\//],
    ['', /is not a unix:\/\/ or tcp:\/\/ address/, /unix:\/\//],
    ['tcp://host:99999', /is not a unix:\/\/ or tcp:\/\/ address/, /tcp:\/\/host:port/],
  ])('%j is refused with what to write instead', (host, message, hint) => {
    const expected = { ...INVALID, message: expect.stringMatching(message), hint: expect.stringMatching(hint) };
    expect(() => resolve(host)).toThrow(expect.objectContaining(expected));
  });

  test('that is refused is not quoted, because it may hold a password', () => {
    expect(() => resolve('https://user:hunter22@host')).toThrow(/^(?!.*hunter22)/s);
  });
});

describe('an engine over tcp', () => {
  const files = { 'certs/ca.pem': 'CA', 'certs/cert.pem': 'CERT', 'certs/key.pem': 'KEY' };

  test('is read without TLS when none is asked for, also on the port that is usual for TLS', () => {
    for (const host of ['tcp://engine:2375', 'tcp://engine:2376'])
      expect(resolveEndpoint({ host, environment: { DOCKER_CERT_PATH: '/certs' } })).not.toHaveProperty('tls');
  });

  test('is read with TLS and its usual port when DOCKER_TLS_VERIFY is set', async () => {
    const { folder } = await dockerConfiguration(files);
    const environment = { DOCKER_TLS_VERIFY: '1', DOCKER_CERT_PATH: `${folder}/certs` };
    const resolved = resolveEndpoint({ host: 'tcp://engine', environment });
    expect(resolved).toMatchObject({ url: 'tcp://engine:2376', tls: { ca: 'CA', cert: 'CERT', key: 'KEY' } });
  });

  test('is never read without TLS when TLS was asked for and there are no certificates', async () => {
    const { folder, environment } = await dockerConfiguration({});
    const resolve = () => resolveEndpoint({ host: 'tcp://engine', environment: { ...environment, DOCKER_TLS: '1' } });
    expect(resolve).toThrow(`TLS is asked for, and there is no ca.pem in ${folder}.`);
  });

  test('does not keep a socket from being read when the certificates are gone', () => {
    const environment = { DOCKER_TLS_VERIFY: '1', DOCKER_CERT_PATH: '/nowhere' };
    expect(resolveEndpoint({ host: 'unix:///x.sock', environment }).socketPath).toBe('/x.sock');
  });
});
