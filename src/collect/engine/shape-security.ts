import type { ContainerInspectInfo } from 'dockerode';
import type { ContainerSecurity } from '../../model/evidence/container-security.ts';

/** Fields that the types of the client leave out, or have without the `null` that engines write for an empty list. */
interface More {
  readonly CgroupnsMode?: string | null;
  readonly DeviceCgroupRules?: string[] | null;
  readonly DeviceRequests?: { Driver?: string; Count?: number; Capabilities?: string[][] | null }[] | null;
  readonly Devices?: { PathOnHost: string; PathInContainer: string; CgroupPermissions: string }[] | null;
  readonly GroupAdd?: string[] | null;
  readonly MaskedPaths?: string[] | null;
  readonly Sysctls?: Record<string, string> | null;
  readonly UTSMode?: string | null;
}

/** What stands between a container and its host, out of its inspection. */
export function shapeSecurity(inspected: ContainerInspectInfo, madeBy?: 'podman'): ContainerSecurity {
  const host = inspected.HostConfig as Omit<ContainerInspectInfo['HostConfig'], keyof More> & More;
  const { AppArmorProfile, ProcessLabel } = inspected as { AppArmorProfile?: string; ProcessLabel?: string };
  return {
    privileged: host.Privileged ?? false,
    readOnlyRoot: host.ReadonlyRootfs ?? false,
    capAdd: host.CapAdd ?? [],
    capDrop: host.CapDrop ?? [],
    options: host.SecurityOpt ?? [],
    pidMode: host.PidMode ?? '',
    ipcMode: host.IpcMode ?? '',
    userNamespaceMode: host.UsernsMode ?? '',
    init: host.Init ?? false,
    appArmorProfile: AppArmorProfile ?? '',
    processLabel: ProcessLabel ?? '',
    utsMode: host.UTSMode ?? '',
    ...shapeDevices(host),
    ...(madeBy !== 'podman' && toldByDocker(host)),
    groups: host.GroupAdd ?? [],
    // An engine that hides nothing writes an empty list; one that does not say writes null.
    ...(Array.isArray(host.MaskedPaths) && { maskedPaths: host.MaskedPaths }),
  };
}

/** Docker leaves these out where there are none, and Podman whether there are any or not. */
function toldByDocker(host: More): Pick<ContainerSecurity, 'kernelParameters' | 'deviceRules' | 'cgroupNamespaceMode'> {
  return {
    kernelParameters: host.Sysctls ?? {},
    deviceRules: host.DeviceCgroupRules ?? [],
    cgroupNamespaceMode: host.CgroupnsMode ?? '',
  };
}

function shapeDevices(host: More): Pick<ContainerSecurity, 'devices' | 'deviceRequests'> {
  return {
    devices: (host.Devices ?? []).map(({ PathOnHost, PathInContainer, CgroupPermissions }) => ({
      host: PathOnHost,
      container: PathInContainer,
      permissions: CgroupPermissions,
    })),
    deviceRequests: (host.DeviceRequests ?? []).map(({ Driver, Count, Capabilities }) => {
      const count = Count === undefined || Count < 0 ? 'all' : `${Count}`;
      const abilities = (Capabilities ?? []).flat().join(', ');
      return `${count} of ${Driver || 'any driver'}${abilities === '' ? '' : ` (${abilities})`}`;
    }),
  };
}
