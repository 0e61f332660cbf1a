import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Of `openssl-ts(1)`: what an authority needs. */
const CONFIG = `[ tsa ]
default_tsa = own
[ own ]
serial = ./serial
crypto_device = builtin
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
accuracy = secs:1
ess_cert_id_chain = no
ess_cert_id_alg = sha256
`;

/**
 * Makes a time stamping authority of our own in a folder, with its certificate as `authority.pem`. Returns the command
 * that asks it.
 */
export function authorityWithOpenssl(folder: string): readonly string[] {
  writeFileSync(join(folder, 'tsa.cnf'), CONFIG.replace('./serial', join(folder, 'serial')));
  writeFileSync(join(folder, 'serial'), '01\n');
  const [key, certificate] = [join(folder, 'tsa.key'), join(folder, 'authority.pem')];
  const about = ['-subj', '/CN=Time', '-addext', 'extendedKeyUsage=critical,timeStamping', '-days', '30'];
  execFileSync(
    'openssl',
    ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', key, '-out', certificate, ...about],
    {
      stdio: 'ignore',
    },
  );
  const own = ['-config', join(folder, 'tsa.cnf'), '-section', 'own', '-inkey', key, '-signer', certificate];
  return ['openssl', 'ts', '-reply', '-queryfile', '{query}', ...own];
}
