import { expect, test } from 'vitest';
import { isCredentialFile } from './credential-file.ts';

test.each([
  '.env',
  './config/.env.production',
  '.npmrc',
  'keys/id_ed25519',
  'tls/server.key',
  'server-key.pem',
  '.aws/credentials',
])('%s holds a credential', (path) => {
  expect(isCredentialFile(path)).toBe(true);
});

test.each([
  '.env.example',
  '.env.template',
  'env.ts',
  'ca.pem',
  'certs/fullchain.pem',
  'id_rsa.pub',
  'package.json',
  '.',
  '',
])('%s does not', (path) => {
  expect(isCredentialFile(path)).toBe(false);
});
