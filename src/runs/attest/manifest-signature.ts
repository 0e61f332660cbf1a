import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SigningKey } from '../../signing/keys/private-key.ts';
import { sshSignature } from '../../signing/sshsig/ssh-signature.ts';
import type { Attestor } from '../seal-run-folder.ts';

/** Where the signature of a run's manifest is. */
export const MANIFEST_SIGNATURE = 'manifest.json.sig';

/** Signs the manifest of a run, and with it every file that the manifest lists. */
export function manifestSigner(key: SigningKey): Attestor {
  return {
    paths: [MANIFEST_SIGNATURE],
    attest: async (folder, _, text) =>
      writeFile(join(folder, MANIFEST_SIGNATURE), sshSignature(Buffer.from(text), key), { mode: 0o600 }),
  };
}
