import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { GatesError } from '../../model/errors.ts';
import { codeOf, isAbsent } from '../../shared/error-code.ts';
import { didYouMean } from '../../shared/nearest.ts';
import { configurationFolder, type Environment } from './configuration-folder.ts';
import { textIfThere } from './text-if-there.ts';
import { type TlsMaterial, tlsFromFolder } from './tls-material.ts';

const Configuration = z.object({ currentContext: z.string().optional() });

const Metadata = z.object({
  Name: z.string(),
  Endpoints: z.object({ docker: z.object({ Host: z.string(), SkipTLSVerify: z.boolean().optional() }) }),
});

/**
 * The context that `docker context use` chose last, if any.
 *
 * @throws GatesError `GATES_ENGINE_ENDPOINT_INVALID` naming a configuration that cannot be understood
 */
export function currentContext(environment: Environment): string | undefined {
  const path = join(configurationFolder(environment), 'config.json');
  const text = readText(path);
  // The Docker client takes an empty file for an empty configuration.
  return text === undefined || text.trim() === ''
    ? undefined
    : parseAs(Configuration, text, path).currentContext || undefined;
}

/**
 * The endpoint of a context, from the metadata folder that Docker names by the hash of the context's name.
 *
 * @throws GatesError `GATES_ENGINE_ENDPOINT_INVALID` naming the nearest context, or the file that is broken
 */
export function contextEndpoint(name: string, environment: Environment): { url: string; tls?: TlsMaterial } {
  const folder = join(configurationFolder(environment), 'contexts');
  const id = createHash('sha256').update(name).digest('hex');
  const path = join(folder, 'meta', id, 'meta.json');
  const text = readText(path);
  if (text === undefined) {
    const message = `There is no Docker context "${name}". ${didYouMean(name, ['default', ...contextNames(folder)])}`;
    throw new GatesError({ code: 'GATES_ENGINE_ENDPOINT_INVALID', message, hint: '`docker context ls` lists them.' });
  }
  const { Host, SkipTLSVerify } = parseAs(Metadata, text, path).Endpoints.docker;
  const tls = tlsFromFolder(join(folder, 'tls', id, 'docker'));
  // A context that skips the verification uses TLS all the same; here its certificate is verified.
  return { url: Host, ...((SkipTLSVerify || Object.keys(tls).length > 0) && { tls }) };
}

function contextNames(folder: string): string[] {
  const metadata = join(folder, 'meta');
  try {
    return readdirSync(metadata).flatMap((id) => nameOf(join(metadata, id, 'meta.json')));
  } catch (error) {
    if (isAbsent(error)) return [];
    throw broken(`${metadata} cannot be read (${String(codeOf(error))}).`, error);
  }
}

/** A context that cannot be used is no choice to offer; it was not the one that was asked for. */
function nameOf(path: string): string[] {
  try {
    const text = readText(path);
    return text === undefined ? [] : [parseAs(Metadata, text, path).Name];
  } catch (error) {
    if (error instanceof GatesError) return [];
    throw error;
  }
}

function readText(path: string): string | undefined {
  try {
    return textIfThere(path);
  } catch (error) {
    throw broken(`${path} cannot be read (${String(codeOf(error))}).`, error);
  }
}

function parseAs<T>(shape: z.ZodType<T>, text: string, path: string): T {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw broken(`${path} is not JSON.`, error);
  }
  const parsed = shape.safeParse(value);
  if (!parsed.success) {
    const where = parsed.error.issues[0]?.path.join('.');
    throw broken(`${path} is not what Docker writes there${where ? `: look at ${where}` : ''}.`, parsed.error);
  }
  return parsed.data;
}

function broken(message: string, cause: unknown): GatesError {
  const hint = 'Repair the file, or name the engine with -H.';
  return new GatesError({ code: 'GATES_ENGINE_ENDPOINT_INVALID', message, hint, cause });
}
