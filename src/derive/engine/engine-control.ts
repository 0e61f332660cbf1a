import type { Container } from '../../model/evidence/container.ts';
import type { DeepReadonly } from '../../model/evidence/kinds.ts';
import { capabilityDanger, capabilityName } from '../hardening/capability.ts';
import { isRawDevice } from '../hardening/host-device.ts';
import { isRootEquivalent } from '../hardening/sensitive-host-path.ts';
import { contains } from '../stores/container-data.ts';
import { isEngineFilter } from './engine-filter.ts';
import { exposesEngineSocket } from './engine-socket.ts';
import { namedEngines } from './named-engine.ts';

/** What of a container decides whether it controls the engine that it runs on. */
export type PossibleController = Pick<
  DeepReadonly<Container>,
  'image' | 'mounts' | 'security' | 'environment' | 'networkMode' | 'networks'
>;

/** One way by which a container controls the engine, or the host under it, which comes to the same. */
export interface EngineControl {
  readonly way: string;
  readonly how: string;
}

/**
 * Every way by which a container controls the engine, as far as its settings show.
 *
 * @param endpoint at which the engine was reached: `unix:///run/docker.sock`
 */
export function engineControls(container: PossibleController, endpoint: string): readonly EngineControl[] {
  return [
    ...throughSocket(container, endpoint),
    ...overTcp(container),
    ...asPrivileged(container),
    ...throughCapabilities(container),
    ...throughFiles(container),
    ...throughDevices(container),
  ];
}

function throughSocket(container: PossibleController, endpoint: string): EngineControl[] {
  const path = endpoint.startsWith('unix://') ? endpoint.slice('unix://'.length) : undefined;
  const sockets = container.mounts.filter(
    (mount) =>
      exposesEngineSocket(mount) || (path !== undefined && mount.type === 'bind' && contains(mount.source, path)),
  );
  const { groups = [] } = container.security;
  const joined = groups.length === 0 ? '' : `, and joins the groups ${groups.join(', ')}`;
  const filter = isEngineFilter(container) ? ', to pass on only some calls' : '';
  return sockets.map(({ source }) => ({ way: 'socket', how: `mounts ${source}${joined}${filter}` }));
}

function overTcp(container: PossibleController): EngineControl[] {
  return namedEngines(container)
    .filter(({ isOfHost }) => isOfHost)
    .map(({ variable, address, hasTls }) => ({
      way: 'TCP',
      how: `${variable} names ${address}${hasTls ? ', with TLS' : ' without TLS'}`,
    }));
}

function asPrivileged({ security }: PossibleController): EngineControl[] {
  return security.privileged ? [{ way: 'privileged', how: 'is privileged: every capability and device' }] : [];
}

function throughCapabilities({ security }: PossibleController): EngineControl[] {
  const added = security.capAdd.map(capabilityName);
  const fatal = added.filter((name) => capabilityDanger(name) === 'takes the host');
  const traces = security.pidMode === 'host' && added.includes('SYS_PTRACE');
  return [
    ...(fatal.length > 0 ? [{ way: 'capability', how: `was given ${fatal.join(', ')}` }] : []),
    ...(traces ? [{ way: 'processes of the host', how: 'sees them (pid: host) and may trace them (SYS_PTRACE)' }] : []),
  ];
}

function throughFiles({ mounts }: PossibleController): EngineControl[] {
  return mounts
    .filter((mount) => mount.type === 'bind' && !mount.readOnly)
    .filter((mount) => isRootEquivalent(mount.source) && !exposesEngineSocket(mount))
    .map(({ source }) => ({ way: 'files of the host', how: `may write to ${source}` }));
}

function throughDevices({ security }: PossibleController): EngineControl[] {
  return (security.devices ?? [])
    .filter(({ host, permissions }) => isRawDevice(host) && permissions.includes('w'))
    .map(({ host }) => ({ way: 'device of the host', how: `may write to ${host}` }));
}
