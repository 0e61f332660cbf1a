import { stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Container } from '../../model/evidence/container.ts';
import type { SecretSource } from '../../model/flow/target.ts';
import { readTextFile } from '../read-text-file.ts';

/** A secret of a flow file, or why there is none. */
export interface FoundSecret {
  /** Where it was looked for, for people. */
  readonly source: string;
  readonly value?: string;
  readonly fault?: string;
}

export interface SecretPlaces {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Unmasked containers of the project. */
  readonly containers: readonly Container[];
  /** Whether the operator agreed to use what the container of a service was started with. */
  readonly mayAsk: (service: string) => boolean;
}

const LARGEST_KIB = 64;
const OTHERS_MAY_READ = 0o077;
/** Characters. */
const SHORTEST = 6;

/**
 * Looks for the secrets of a flow file.
 *
 * @param file path of the flow file, which files are relative to
 */
export async function findSecrets(
  sources: Readonly<Record<string, SecretSource>>,
  file: string,
  places: SecretPlaces,
): Promise<ReadonlyMap<string, FoundSecret>> {
  const found = await Promise.all(
    Object.entries(sources).map(
      async ([name, source]) => [name, maskable(await findSecret(source, file, places))] as const,
    ),
  );
  return new Map(found);
}

/** What is shorter cannot be masked wherever it stands: too much else would be masked with it. */
function maskable({ source, value, ...rest }: FoundSecret): FoundSecret {
  if (value === undefined || value.length >= SHORTEST)
    return { source, ...(value !== undefined && { value }), ...rest };
  return { source, fault: `it is shorter than ${SHORTEST} characters and could not be masked where it is repeated` };
}

async function findSecret(source: SecretSource, file: string, places: SecretPlaces): Promise<FoundSecret> {
  if (source.env !== undefined) {
    const value = places.environment[source.env];
    const about = { source: `environment variable ${source.env}` };
    return value ? { ...about, value } : { ...about, fault: `the environment variable ${source.env} is not set` };
  }
  if (source.file !== undefined) return fromFile(source.file, resolve(dirname(file), source.file));
  return fromContainer(source.containerEnv ?? { service: '', name: '' }, places);
}

async function fromFile(name: string, path: string): Promise<FoundSecret> {
  const source = `file ${name}`;
  try {
    const text = await readTextFile(path, { largestKiB: LARGEST_KIB });
    if (text === undefined) return { source, fault: `the file ${name} is not there` };
    const { mode } = await stat(path);
    if (process.platform !== 'win32' && (mode & OTHERS_MAY_READ) !== 0)
      return { source, fault: `others than its owner may use the file ${name}; chmod 600 it` };
    const value = text.replace(/\r?\n$/, '');
    return value === '' ? { source, fault: `the file ${name} is empty` } : { source, value };
  } catch (error) {
    return { source, fault: error instanceof Error ? error.message : String(error) };
  }
}

function fromContainer(
  { service, name }: NonNullable<SecretSource['containerEnv']>,
  { containers, mayAsk }: SecretPlaces,
): FoundSecret {
  const source = `variable ${name} of the container of ${service}`;
  if (!mayAsk(service)) {
    const hint = `gates.yaml gives it with credentials from-containers, or with fromContainer for ${service}`;
    return { source, fault: `what containers were started with is not used without consent; ${hint}` };
  }
  const container = containers.find((each) => each.service === service && !each.oneOff);
  const value = container?.environment.find((variable) => variable.name === name)?.value;
  if (value) return { source, value };
  return { source, fault: container ? `it has no variable ${name}` : `${service} has no container` };
}
