import { hasForeignNetwork } from './declared-port.ts';
import { type DeclaredProject, type DeclaredService, declaredServices } from './declared-services.ts';

/** The services that are attached to networks of the project. */
export function networkedServices(project: DeclaredProject): readonly DeclaredService[] {
  return declaredServices(project).filter((service) => !hasForeignNetwork(service));
}

/** True when every networked service is attached to the network `default` alone, and no file declares that network. */
export function usesImplicitNetworkOnly(project: DeclaredProject): boolean {
  const declared = project.networks.some(({ key, at }) => key === 'default' && at !== undefined);
  const used = networkedServices(project).flatMap(({ networks }) => networks.map(({ name }) => name));
  return !declared && used.every((name) => name === 'default');
}
