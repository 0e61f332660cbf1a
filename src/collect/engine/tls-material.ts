import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a TLS connection to an engine needs, as PEM texts. */
export interface TlsMaterial {
  readonly ca?: string;
  readonly cert?: string;
  readonly key?: string;
}

/** Reads `ca.pem`, `cert.pem` and `key.pem` from a folder; a file that is not there is left out. */
export function tlsFromFolder(folder: string): TlsMaterial {
  const read = (name: string) =>
    existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : undefined;
  const [ca, cert, key] = [read('ca.pem'), read('cert.pem'), read('key.pem')];
  return { ...(ca !== undefined && { ca }), ...(cert !== undefined && { cert }), ...(key !== undefined && { key }) };
}
