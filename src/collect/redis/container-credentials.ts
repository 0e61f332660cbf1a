import type { Container } from '../../model/evidence/container.ts';
import type { Credentials } from '../service-credentials.ts';
import { optionOf } from './server-command.ts';

/** Variables by which images are given the password of their server, or of the client in their health check. */
const VARIABLES = ['REDIS_PASSWORD', 'VALKEY_PASSWORD', 'REDISCLI_AUTH'];

/** The password that a container was started with: `--requirepass` in its command, or a variable of its environment. */
export function containerCredentials(
  container: Pick<Container, 'command' | 'environment'>,
): Credentials | { reason: string } {
  const valueOf = (name: string) => container.environment.find((entry) => entry.name === name)?.value || undefined;
  const stated = optionOf(container, '--requirepass');
  const variable = /^\$\{?(\w+)\}?$/.exec(stated ?? '')?.[1];
  const password = variable === undefined ? stated : valueOf(variable);
  if (password) return { from: "--requirepass of the container's command", password };
  const name = VARIABLES.find((each) => valueOf(each) !== undefined);
  const found = name === undefined ? undefined : valueOf(name);
  if (found !== undefined) return { from: `the container's environment variable ${name}`, password: found };
  return { reason: 'neither the command nor the environment of the container shows a password' };
}
