import { resolve } from 'node:path';
import type { Container } from '../model/evidence/container.ts';
import type { UsedCredentials } from '../model/evidence/service-access.ts';
import { ReadFailure } from '../model/intake.ts';
import type { Settings } from '../model/settings.ts';
import { readTextFile } from './read-text-file.ts';

/** What is used to log in, and where it was found. */
export interface Credentials {
  readonly from: string;
  readonly user?: string;
  readonly password?: string;
  readonly database?: string;
}

/** A container that shows none, and why: its password lies in a file inside the container. */
interface NoCredentials {
  readonly reason: string;
}

export interface CredentialSources {
  readonly settings: Pick<Settings, 'services' | 'credentials'>;
  /** The environment of this process. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Folder from which password files are named. */
  readonly folder: string;
}

/**
 * The credentials for one container: those of the settings, else, with the operator's consent, those that the container
 * was started with. Undefined when there are none.
 *
 * @param ofContainer finds the credentials in the environment or the command of a container of this kind, or tells why not
 * @throws ReadFailure `credentials.unavailable` when the settings name a place where there are none
 */
export async function credentialsFor<C extends Pick<Container, 'service'>>(
  container: C,
  { settings, environment, folder }: CredentialSources,
  ofContainer: (container: C) => Credentials | NoCredentials,
): Promise<Credentials | undefined> {
  const own = settings.services[container.service]?.credentials;
  if (own === undefined) {
    const found = settings.credentials === 'from-containers' ? ofContainer(container) : undefined;
    return found && 'from' in found ? found : undefined;
  }
  const { user, database, passwordEnv, passwordFile, fromContainer } = own;
  const named = { ...(user !== undefined && { user }), ...(database !== undefined && { database }) };
  if (passwordEnv !== undefined) {
    const password = environment[passwordEnv];
    if (!password) throw unavailable(`the environment variable ${passwordEnv} is not set`);
    return { from: `environment variable ${passwordEnv}`, ...named, password };
  }
  if (passwordFile !== undefined) {
    return { from: `file ${passwordFile}`, ...named, password: await passwordIn(resolve(folder, passwordFile)) };
  }
  if (!fromContainer) return { from: 'settings', ...named };
  const found = ofContainer(container);
  if ('reason' in found) throw unavailable(found.reason);
  return { ...found, ...named };
}

async function passwordIn(path: string): Promise<string> {
  const text = await readTextFile(path, { largestKiB: 4 });
  const password = text?.replace(/\r?\n$/, '');
  if (!password) throw unavailable(`the password file is ${text === undefined ? 'not there' : 'empty'}`);
  return password;
}

function unavailable(message: string): ReadFailure {
  return new ReadFailure('credentials.unavailable', message);
}

/** What the evidence says of credentials; the password goes along so that the door masks it everywhere. */
export function usedCredentials({ from, user, password }: Credentials): UsedCredentials {
  return {
    from,
    ...(user !== undefined && { user }),
    ...(password !== undefined && { password: { name: 'PASSWORD', value: password } }),
  };
}
