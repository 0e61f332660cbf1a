import { isIPv6 } from 'node:net';
import { GatesError } from '../../model/errors.ts';
import { contextEndpoint, currentContext } from './docker-context.ts';
import { environmentTls, type TlsMaterial } from './tls-material.ts';

/** A Docker engine and how to reach it. */
export interface EngineEndpoint {
  /** As people write it: `unix:///var/run/docker.sock`, `tcp://host:2376`. */
  readonly url: string;
  /** How it was chosen, for the report. */
  readonly from: string;
  /** Name or address (IPv6 without brackets) of the host on which published ports are reachable. */
  readonly hostName: string;
  readonly socketPath?: string;
  readonly tls?: TlsMaterial;
}

export interface EndpointOptions {
  readonly host?: string;
  readonly context?: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

const DEFAULT_SOCKET = '/var/run/docker.sock';
const DEFAULT = `unix://${DEFAULT_SOCKET}`;
/** https://docs.docker.com/engine/security/protect-access/ */
const DEFAULT_PORT = { plain: 2375, tls: 2376 } as const;

/**
 * Chooses the engine the way Docker does: option, then `DOCKER_HOST`, `DOCKER_CONTEXT`, the current context of the
 * Docker configuration, and the usual socket last.
 *
 * @throws GatesError `GATES_ENGINE_ENDPOINT_INVALID` for an unknown context or a kind of endpoint that cannot be read
 */
export function resolveEndpoint({ host, context, environment }: EndpointOptions): EngineEndpoint {
  if (host !== undefined) return endpoint(host, 'option --host', () => environmentTls(environment));
  if (context !== undefined) return fromContext(context, `context "${context}"`, environment);
  const fromEnvironment = environment['DOCKER_HOST'];
  if (fromEnvironment) return endpoint(fromEnvironment, 'DOCKER_HOST', () => environmentTls(environment));
  const named = environment['DOCKER_CONTEXT'];
  if (named) return fromContext(named, `DOCKER_CONTEXT "${named}"`, environment);
  const current = currentContext(environment);
  if (current !== undefined) return fromContext(current, `current context "${current}"`, environment);
  return endpoint(DEFAULT, 'default', () => undefined);
}

function fromContext(name: string, from: string, environment: EndpointOptions['environment']): EngineEndpoint {
  if (name === 'default')
    return endpoint(environment['DOCKER_HOST'] || DEFAULT, from, () => environmentTls(environment));
  const { url, tls } = contextEndpoint(name, environment);
  return endpoint(url, from, () => tls);
}

/** @param readTls is only asked for an endpoint that can use it: a socket needs no certificates */
function endpoint(url: string, from: string, readTls: () => TlsMaterial | undefined): EngineEndpoint {
  if (url.startsWith('unix://')) {
    const socketPath = url.slice('unix://'.length) || DEFAULT_SOCKET;
    return { url: `unix://${socketPath}`, from, hostName: '127.0.0.1', socketPath };
  }
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed?.protocol !== 'tcp:' || parsed.hostname === '') throw unreadable(from, parsed?.protocol ?? '');
  if (parsed.pathname.length > 1) throw unreadable(from, 'path');
  const tls = readTls();
  const port = parsed.port || DEFAULT_PORT[tls ? 'tls' : 'plain'];
  const hostName = parsed.hostname.replace(/^\[(.*)\]$/, '$1');
  const authority = isIPv6(hostName) ? `[${hostName}]` : hostName;
  return { url: `tcp://${authority}:${port}`, from, hostName, ...(tls && { tls }) };
}

/** The address itself is not quoted: it may hold a password. */
function unreadable(from: string, what: string): GatesError {
  const isRemote = what === 'ssh:' || what === 'npipe:' || what === 'fd:';
  const reasons: Readonly<Record<string, string>> = { path: 'has a path, and engines behind a path are not supported' };
  const reason = isRemote ? `uses ${what.slice(0, -1)}, which cannot be read directly` : reasons[what];
  return new GatesError({
    code: 'GATES_ENGINE_ENDPOINT_INVALID',
    message: `The engine endpoint of ${from} ${reason ?? 'is not a unix:// or tcp:// address'}.`,
    hint:
      what === 'ssh:'
        ? 'Forward the socket first (ssh -L /tmp/docker.sock:/var/run/docker.sock HOST) and use -H unix:///tmp/docker.sock.'
        : 'Write it as unix:///path/to/docker.sock or tcp://host:port.',
  });
}
