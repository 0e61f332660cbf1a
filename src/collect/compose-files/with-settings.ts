import type { ComposeProject } from '../../model/evidence/compose-project.ts';
import { type StatedServices, statedKind } from '../../services/stated-kind.ts';

/** The model together with what the settings say of services, and which they name. */
export function withSettings(project: ComposeProject, stated: StatedServices = {}): ComposeProject {
  const names = Object.keys(stated);
  if (names.length === 0) return project;
  const services = project.services.map((service) => ({ ...service, ...statedKind(stated, service.name) }));
  return { ...project, services, servicesInSettings: names };
}
