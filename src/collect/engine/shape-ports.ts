import type { ContainerInspectInfo } from 'dockerode';
import type { PortBinding, PortRequest } from '../../model/evidence/container.ts';

type Inspected = ContainerInspectInfo;

/** The address that a port is bound to; Podman leaves that of every interface out, which Docker writes down. */
export function boundAddress(told: string | undefined): string {
  return told || '0.0.0.0';
}

/** The host ports behind the ports of a container. */
export function shapePorts({ NetworkSettings, HostConfig }: Inspected): PortBinding[] {
  return Object.entries(NetworkSettings?.Ports ?? {}).flatMap(([port, bindings]) =>
    (bindings ?? []).map(({ HostIp, HostPort }) => ({
      ...splitPort(port),
      hostAddress: boundAddress(HostIp),
      hostPort: Number(HostPort),
      ...(isPicked(port, HostPort, HostConfig) && { picked: true }),
    })),
  );
}

/** Nobody asked for this number: for none, for a range, or for all ports of the image to be published. */
function isPicked(port: string, hostPort: string, { PortBindings }: Inspected['HostConfig']): boolean {
  if (!PortBindings) return false;
  const requests = (PortBindings as PortRequests)[port] ?? [];
  return requests.every(({ HostPort }) => HostPort !== hostPort);
}

type PortRequests = Readonly<Record<string, readonly { HostIp?: string; HostPort?: string }[] | null>>;

/** The host ports that were asked for, whichever there are now. */
export function shapePortRequests({ PortBindings }: Inspected['HostConfig']): PortRequest[] {
  return Object.entries((PortBindings ?? {}) as PortRequests).flatMap(([port, bindings]) =>
    (bindings ?? []).map(({ HostIp, HostPort }) => ({
      ...splitPort(port),
      hostAddress: HostIp ?? '',
      hostPort: HostPort ?? '',
    })),
  );
}

/** A port as the engine writes it, `80/tcp`. */
export function splitPort(port: string): { containerPort: number; protocol: string } {
  const [number = '', protocol = 'tcp'] = port.split('/');
  return { containerPort: Number(number), protocol };
}
