import { GatesError } from '../../model/errors.ts';
import { contextEndpoint, currentContext } from './docker-context.ts';
import { type TlsMaterial, tlsFromFolder } from './tls-material.ts';

/** A Docker engine and how to reach it. */
export interface EngineEndpoint {
  /** As people write it: `unix:///var/run/docker.sock`, `tcp://host:2376`. */
  readonly url: string;
  /** How it was chosen, for the report. */
  readonly from: string;
  /** Name of the host on which published ports are reachable. */
  readonly hostName: string;
  readonly socketPath?: string;
  readonly tls?: TlsMaterial;
}

export interface EndpointOptions {
  readonly host?: string;
  readonly context?: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

const DEFAULT = 'unix:///var/run/docker.sock';

/**
 * Chooses the engine the way Docker does: option, then `DOCKER_HOST`, `DOCKER_CONTEXT`, the current context of the
 * Docker configuration, and the usual socket last.
 *
 * @throws GatesError `GATES_ENGINE_ENDPOINT_INVALID` for an unknown context or a kind of endpoint that cannot be read
 */
export function resolveEndpoint({ host, context, environment }: EndpointOptions): EngineEndpoint {
  if (host !== undefined) return endpoint(host, 'option --host', environmentTls(environment));
  if (context !== undefined) return fromContext(context, `context "${context}"`, environment);
  const fromEnvironment = environment['DOCKER_HOST'];
  if (fromEnvironment) return endpoint(fromEnvironment, 'DOCKER_HOST', environmentTls(environment));
  const named = environment['DOCKER_CONTEXT'];
  if (named) return fromContext(named, `DOCKER_CONTEXT "${named}"`, environment);
  const current = currentContext(environment);
  if (current !== undefined) return fromContext(current, `current context "${current}"`, environment);
  return endpoint(DEFAULT, 'default', undefined);
}

function fromContext(name: string, from: string, environment: EndpointOptions['environment']): EngineEndpoint {
  if (name === 'default') return endpoint(environment['DOCKER_HOST'] || DEFAULT, from, environmentTls(environment));
  const { url, tls } = contextEndpoint(name, environment);
  return endpoint(url, from, tls);
}

function endpoint(url: string, from: string, tls: TlsMaterial | undefined): EngineEndpoint {
  if (url.startsWith('unix://')) {
    return { url, from, hostName: '127.0.0.1', socketPath: url.slice('unix://'.length) };
  }
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed?.protocol === 'tcp:' && parsed.hostname !== '') {
    return { url: `tcp://${parsed.host}`, from, hostName: parsed.hostname, ...(tls && { tls }) };
  }
  const scheme =
    parsed?.protocol === 'ssh:' || parsed?.protocol === 'npipe:' ? parsed.protocol.slice(0, -1) : undefined;
  throw new GatesError({
    code: 'GATES_ENGINE_ENDPOINT_INVALID',
    message: `The engine endpoint of ${from} ${scheme ? `uses ${scheme}, which cannot be read directly` : 'is not a unix:// or tcp:// address'}.`,
    hint: 'Forward the socket first (ssh -L /tmp/docker.sock:/var/run/docker.sock HOST) and use -H unix:///tmp/docker.sock.',
  });
}

/** `DOCKER_TLS_VERIFY` and `DOCKER_CERT_PATH`, as the Docker client reads them. */
function environmentTls(environment: EndpointOptions['environment']): TlsMaterial | undefined {
  const folder = environment['DOCKER_CERT_PATH'];
  return environment['DOCKER_TLS_VERIFY'] && folder ? tlsFromFolder(folder) : undefined;
}
