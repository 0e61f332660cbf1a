import type { Container } from '../../model/evidence/container.ts';
import type { DeepReadonly } from '../../model/evidence/kinds.ts';

type ReadContainer = Pick<DeepReadonly<Container>, 'mounts' | 'networkMode' | 'security'>;

/** One thing that a container has in common with its host, or reaches of it. */
export interface ContainerWay {
  readonly what: string;
  readonly how: string;
}

/** Everything that a container has in common with its host, as far as its inspection tells: facts, not a judgement. */
export function containerWays(container: ReadContainer): readonly ContainerWay[] {
  return [...ofNamespaces(container), ...ofDevices(container), ...ofSettings(container), ...ofFiles(container)];
}

function ofNamespaces({ networkMode, security }: ReadContainer): ContainerWay[] {
  const namespaces = [
    ['network', 'network_mode', networkMode],
    ['processes', 'pid', security.pidMode],
    ['shared memory', 'ipc', security.ipcMode],
    ['users', 'userns_mode', security.userNamespaceMode],
    ['host name', 'uts', security.utsMode],
    ['control groups', 'cgroup', security.cgroupNamespaceMode],
  ] as const;
  return namespaces.filter(([, , mode]) => mode === 'host').map(([what, key]) => ({ what, how: `${key}: host` }));
}

function ofDevices({ security }: ReadContainer): ContainerWay[] {
  const { devices = [], deviceRules = [], deviceRequests = [] } = security;
  return [
    ...devices.map(({ host, permissions }) => ({ what: 'device', how: `${host} (${permissions})` })),
    ...deviceRules.map((rule) => ({ what: 'devices by rule', how: rule })),
    ...deviceRequests.map((request) => ({ what: 'devices on request', how: request })),
  ];
}

function ofSettings({ security }: ReadContainer): ContainerWay[] {
  const { groups = [], kernelParameters = {} } = security;
  return [
    ...groups.map((group) => ({ what: 'group', how: group })),
    ...Object.entries(kernelParameters).map(([name, value]) => ({
      what: 'parameter of the kernel',
      how: `${name}=${value}`,
    })),
  ];
}

function ofFiles({ mounts }: ReadContainer): ContainerWay[] {
  return mounts
    .filter(({ type }) => type === 'bind')
    .map(({ source, readOnly, propagation = '' }) => {
      const isShared = propagation === 'shared' || propagation === 'rshared';
      return {
        what: 'path',
        how: `${source} (${readOnly ? 'read-only' : 'read-write'}${isShared ? ', propagated to the host' : ''})`,
      };
    });
}
