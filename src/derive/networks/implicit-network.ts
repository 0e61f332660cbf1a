import { hasForeignNetwork } from '../ports/declared-port.ts';
import { type DeclaredProject, type DeclaredService, settledServices } from '../services/declared-services.ts';

/** The services that are attached to networks of the project, as far as all of their keys are known. */
export function networkedServices(project: DeclaredProject): readonly DeclaredService[] {
  return settledServices(project).filter((service) => !hasForeignNetwork(service));
}

/**
 * True when every networked service is attached to the network `default` alone, and no file declares that network.
 * With a construct that was not resolved it cannot be told: it may attach a service to another network.
 */
export function usesImplicitNetworkOnly(project: DeclaredProject): boolean {
  if (project.unsupported.length > 0) return false;
  const declared = project.networks.some(({ key, at }) => key === 'default' && at !== undefined);
  const used = networkedServices(project).flatMap(({ networks }) => networks.map(({ name }) => name));
  return !declared && used.every((name) => name === 'default');
}
