import { execFileSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Both files of a key, as the programs that people use write them. */
export interface KeyFiles {
  readonly secret: string;
  readonly open: string;
}

/** A key made by `ssh-keygen`. */
export function sshKeyFiles({ type = 'ed25519', passphrase = '' } = {}): KeyFiles {
  const folder = mkdtempSync(join(tmpdir(), 'gates-key-'));
  try {
    const path = join(folder, 'key');
    execFileSync('ssh-keygen', ['-q', '-t', type, '-N', passphrase, '-C', 'release@example.org', '-f', path]);
    return { secret: readFileSync(path, 'utf8'), open: readFileSync(`${path}.pub`, 'utf8') };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** An ed25519 key in PEM; with a passphrase, encrypted. */
export function pemKeyFiles(passphrase?: string): KeyFiles {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const cipher = passphrase === undefined ? {} : { cipher: 'aes-256-cbc', passphrase };
  return {
    secret: privateKey.export({ type: 'pkcs8', format: 'pem', ...cipher }).toString(),
    open: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
  };
}
