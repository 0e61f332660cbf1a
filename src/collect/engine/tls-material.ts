import { join } from 'node:path';
import { GatesError } from '../../model/errors.ts';
import { configurationFolder, type Environment } from './configuration-folder.ts';
import { textIfThere } from './text-if-there.ts';

/** What a TLS connection to an engine needs, as PEM texts. */
export interface TlsMaterial {
  readonly ca?: string;
  readonly cert?: string;
  readonly key?: string;
}

/**
 * Reads `ca.pem`, `cert.pem` and `key.pem` from a folder; a file that is not there is left out.
 *
 * @throws GatesError `GATES_ENGINE_ENDPOINT_INVALID` for a file that cannot be read, or a certificate without its key
 */
export function tlsFromFolder(folder: string): TlsMaterial {
  const [ca, cert, key] = ['ca.pem', 'cert.pem', 'key.pem'].map((name) => readPem(join(folder, name)));
  if ((cert === undefined) !== (key === undefined))
    throw invalid(`${folder} holds only one of cert.pem and key.pem.`, 'A client certificate needs both.');
  return { ...(ca !== undefined && { ca }), ...(cert !== undefined && { cert }), ...(key !== undefined && { key }) };
}

/**
 * `DOCKER_TLS_VERIFY`, `DOCKER_TLS` and `DOCKER_CERT_PATH`, as the Docker client reads them, but that the engine's
 * certificate is always verified. Undefined when TLS is not asked for.
 *
 * @throws GatesError `GATES_ENGINE_ENDPOINT_INVALID` when it is asked for and the material is not there
 */
export function environmentTls(environment: Environment): TlsMaterial | undefined {
  if (!environment['DOCKER_TLS_VERIFY'] && !environment['DOCKER_TLS']) return undefined;
  const folder = environment['DOCKER_CERT_PATH'] || configurationFolder(environment);
  const material = tlsFromFolder(folder);
  if (material.ca === undefined)
    throw invalid(`TLS is asked for, and there is no ca.pem in ${folder}.`, 'Set DOCKER_CERT_PATH to its folder.');
  return material;
}

function readPem(path: string): string | undefined {
  try {
    return textIfThere(path);
  } catch (error) {
    throw invalid(`${path} cannot be read.`, 'Make the file readable for this user.', error);
  }
}

function invalid(message: string, hint: string, cause?: unknown): GatesError {
  return new GatesError({ code: 'GATES_ENGINE_ENDPOINT_INVALID', message, hint, cause });
}
