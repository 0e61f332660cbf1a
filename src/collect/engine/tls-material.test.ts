import { expect, test } from 'vitest';
import { dockerConfiguration } from './testing/docker-configuration.ts';
import { environmentTls, tlsFromFolder } from './tls-material.ts';

const all = { 'ca.pem': 'CA', 'cert.pem': 'CERT', 'key.pem': 'KEY' };

test('a folder gives what it holds', async () => {
  const { folder } = await dockerConfiguration(all);
  expect(tlsFromFolder(folder)).toEqual({ ca: 'CA', cert: 'CERT', key: 'KEY' });
});

test('a folder with nothing but the authority gives that', async () => {
  const { folder } = await dockerConfiguration({ 'ca.pem': 'CA' });
  expect(tlsFromFolder(folder)).toEqual({ ca: 'CA' });
});

test('a certificate without its key is refused', async () => {
  const { folder } = await dockerConfiguration({ 'ca.pem': 'CA', 'cert.pem': 'CERT' });
  expect(() => tlsFromFolder(folder)).toThrow(`${folder} holds only one of cert.pem and key.pem.`);
});

test('a file that cannot be read is named', async () => {
  const { folder } = await dockerConfiguration({ 'ca.pem/instead': 'a folder' });
  expect(() => tlsFromFolder(folder)).toThrow(`${folder}/ca.pem cannot be read.`);
});

test.each([{}, { DOCKER_TLS_VERIFY: '', DOCKER_TLS: '' }, { DOCKER_CERT_PATH: '/certs' }])(
  'the environment %j asks for no TLS',
  (environment) => {
    expect(environmentTls(environment)).toBeUndefined();
  },
);

test.each(['DOCKER_TLS_VERIFY', 'DOCKER_TLS'])('%s asks for TLS with the certificates of the client', async (name) => {
  const { environment } = await dockerConfiguration(all);
  expect(environmentTls({ ...environment, [name]: '1' })).toEqual({ ca: 'CA', cert: 'CERT', key: 'KEY' });
});
