import type { PortBinding } from '../../../model/evidence/container.ts';
import type { Endpoint } from '../../../model/settings.ts';

/** A port published on every address of the host; a test states what is different about its own. */
export function aPort(containerPort: number, different: Partial<PortBinding> = {}): PortBinding {
  return { containerPort, protocol: 'tcp', hostAddress: '0.0.0.0', hostPort: containerPort, ...different };
}

/** An endpoint of the settings, after defaults. */
export function anEndpoint(service: string, path: string, different: Partial<Endpoint> = {}): Endpoint {
  return { service, name: path.slice(1), path, status: 200, contains: [], ...different };
}
