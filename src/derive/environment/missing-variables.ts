import { activeServices } from '../services/active-services.ts';
import type { DeclaredProject } from '../services/declared-services.ts';
import { diagnosticsOf, type LoaderDiagnostic } from '../services/loader-diagnostics.ts';
import { isSamePlace } from '../stores/same-place.ts';
import { serviceValue } from './variable-use.ts';

/** A variable that the files require with `${NAME:?…}` and that is not set. */
interface MissingVariable {
  readonly diagnostic: LoaderDiagnostic;
  readonly name?: string;
  /** The service that it is in. */
  readonly service?: string;
  /** True when no active profile starts that service; Compose refuses the project all the same. */
  readonly isInactive: boolean;
}

/** The required variables that are not set, with the services that they are in. */
export function missingVariables(project: DeclaredProject): readonly MissingVariable[] {
  const names = project.services.map(({ name }) => name);
  const active = new Set(activeServices(project).map(({ name }) => name));
  return diagnosticsOf(project, 'variable-required').map((diagnostic) => {
    const here = project.variables.filter(({ at }) => isSamePlace(at, diagnostic.at));
    const use = here.find(({ name }) => diagnostic.message.includes(`required variable ${name} `));
    const path = (use ?? here[0])?.path;
    const service = path === undefined ? undefined : serviceValue(path, names)?.service;
    return {
      diagnostic,
      ...(use && { name: use.name }),
      ...(service !== undefined && { service }),
      isInactive: service !== undefined && names.includes(service) && !active.has(service),
    };
  });
}
