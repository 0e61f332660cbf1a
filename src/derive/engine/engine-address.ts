import type { DeclaredService } from '../services/declared-services.ts';

/** A place in a service that names a container engine over TCP without TLS. */
export interface EngineAddress {
  readonly host: string;
  readonly port: string;
  /** The environment variable, or absent for the command. */
  readonly variable?: string;
  readonly at: DeclaredService['at'];
}

/** Where the daemon listens without TLS; 2376 is the port with TLS. https://docs.docker.com/engine/security/protect-access/ */
const PLAIN_PORT = '2375';
const ADDRESS = /^(?:.*[\s=,])?tcp:\/\/(\[[^\]]+\]|[^:/\s,]+)(?::(\d+))?/;

/** Every address of an engine without TLS in the environment and the command of a service. */
export function engineAddresses(service: DeclaredService): readonly EngineAddress[] {
  const verifiesTls = service.environment.some(
    ({ name, value }) => name === 'DOCKER_TLS_VERIFY' && (value ?? '') !== '',
  );
  const stated = service.environment.flatMap(({ name, value, at }) => {
    const address = addressIn(value ?? '', name === 'DOCKER_HOST' && !verifiesTls);
    return address ? [{ ...address, variable: name, at }] : [];
  });
  const words = [
    ...(service.entrypoint ?? []).map((word) => ({ word, key: 'entrypoint' })),
    ...(service.command ?? []).map((word) => ({ word, key: 'command' })),
  ];
  const commanded = words.flatMap(({ word, key }) => {
    const address = addressIn(word, false);
    return address ? [{ ...address, at: service.keys[key] ?? service.at }] : [];
  });
  return [...stated, ...commanded];
}

function addressIn(text: string, isEngine: boolean): Pick<EngineAddress, 'host' | 'port'> | undefined {
  const [, host, port] = ADDRESS.exec(text) ?? [];
  if (host === undefined) return undefined;
  if (port === PLAIN_PORT) return { host, port };
  return isEngine && port !== '2376' ? { host, port: port ?? PLAIN_PORT } : undefined;
}
