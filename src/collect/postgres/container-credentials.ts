import type { Container } from '../../model/evidence/container.ts';
import type { Credentials } from '../service-credentials.ts';

/** Variables from which images set a server up, the official one's first. */
const USER = ['POSTGRES_USER', 'POSTGRESQL_USERNAME'];
const PASSWORD = ['POSTGRES_PASSWORD', 'POSTGRESQL_PASSWORD'];
const DATABASE = ['POSTGRES_DB', 'POSTGRESQL_DATABASE'];

/** What an image calls the first role when nothing else is stated. https://hub.docker.com/_/postgres */
const FIRST_ROLE = 'postgres';

type Started = Pick<Container, 'environment'>;

/** The role, the password and the database that a container was set up with, as its environment shows them. */
export function containerCredentials(container: Started): Credentials | { reason: string } {
  const password = firstSet(container, PASSWORD);
  const inFile = firstSet(
    container,
    PASSWORD.map((name) => `${name}_FILE`),
  );
  const user = firstSet(container, USER)?.value ?? FIRST_ROLE;
  const database = firstSet(container, DATABASE)?.value ?? user;
  if (password) {
    return { from: `the container's environment variable ${password.name}`, user, database, password: password.value };
  }
  if (firstSet(container, ['POSTGRES_HOST_AUTH_METHOD'])?.value === 'trust') {
    return { from: "the container's POSTGRES_HOST_AUTH_METHOD=trust", user, database };
  }
  const where = inFile && `${inFile.name} names a file inside the container, which is not read; give passwordFile`;
  return { reason: where ?? 'the environment of the container shows no password' };
}

/** The port that the server listens on in its container. */
export function serverPort(container: Started): number {
  const stated = firstSet(container, ['PGPORT', 'POSTGRESQL_PORT_NUMBER'])?.value ?? '';
  return /^\d{1,5}$/.test(stated) ? Number(stated) : 5432;
}

function firstSet({ environment }: Started, names: readonly string[]): { name: string; value: string } | undefined {
  const found = names
    .map((name) => environment.find((variable) => variable.name === name))
    .find((variable) => variable?.value);
  return found?.value ? { name: found.name, value: found.value } : undefined;
}
