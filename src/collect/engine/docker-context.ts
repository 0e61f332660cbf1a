import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { GatesError } from '../../model/errors.ts';
import { didYouMean } from '../../shared/nearest.ts';
import { type TlsMaterial, tlsFromFolder } from './tls-material.ts';

type Environment = Readonly<Record<string, string | undefined>>;

const Metadata = z.object({
  Name: z.string(),
  Endpoints: z.object({ docker: z.object({ Host: z.string().optional() }) }),
});

function configurationFolder(environment: Environment): string {
  return environment['DOCKER_CONFIG'] || join(environment['HOME'] || homedir(), '.docker');
}

/** The context that `docker context use` chose last, if any. */
export function currentContext(environment: Environment): string | undefined {
  const path = join(configurationFolder(environment), 'config.json');
  if (!existsSync(path)) return undefined;
  const parsed = z.object({ currentContext: z.string().optional() }).safeParse(parseJson(path));
  return parsed.success && parsed.data.currentContext ? parsed.data.currentContext : undefined;
}

/**
 * The endpoint of a context, from the metadata folder that Docker names by the hash of the context's name.
 *
 * @throws GatesError `GATES_ENGINE_ENDPOINT_INVALID` naming the nearest context
 */
export function contextEndpoint(name: string, environment: Environment): { url: string; tls?: TlsMaterial } {
  const folder = join(configurationFolder(environment), 'contexts');
  const id = createHash('sha256').update(name).digest('hex');
  const path = join(folder, 'meta', id, 'meta.json');
  const metadata = existsSync(path) ? Metadata.safeParse(parseJson(path)) : undefined;
  const url = metadata?.success ? metadata.data.Endpoints.docker.Host : undefined;
  if (url === undefined) {
    const known = ['default', ...contextNames(join(folder, 'meta'))];
    const message = `There is no Docker context "${name}". ${didYouMean(name, known)}`;
    throw new GatesError({ code: 'GATES_ENGINE_ENDPOINT_INVALID', message, hint: '`docker context ls` lists them.' });
  }
  const tls = join(folder, 'tls', id, 'docker');
  return { url, ...(existsSync(tls) && { tls: tlsFromFolder(tls) }) };
}

function contextNames(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((id) => {
    const path = join(folder, id, 'meta.json');
    const metadata = existsSync(path) ? Metadata.safeParse(parseJson(path)) : undefined;
    return metadata?.success ? [metadata.data.Name] : [];
  });
}

function parseJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    const hint = 'Repair the file, or name the engine with -H.';
    throw new GatesError({
      code: 'GATES_ENGINE_ENDPOINT_INVALID',
      message: `${path} is not JSON.`,
      hint,
      cause: error,
    });
  }
}
