import type { ComposeProject } from '../../model/evidence/compose-project.ts';
import type { ComposeService } from '../../model/evidence/compose-service.ts';
import { TooMuch } from '../allowance.ts';
import { checkConsistency } from '../consistency/check-consistency.ts';
import { checkDistinctValues } from '../consistency/distinct-values.ts';
import { checkGrants } from '../consistency/grants.ts';
import { checkModels } from '../consistency/models.ts';
import { checkResourceSources } from '../consistency/resource-sources.ts';
import { checkTargets } from '../consistency/targets.ts';
import type { Diagnosis, DiagnosticCode } from '../diagnosis.ts';
import { INPUT_LIMITS } from '../limits-of-input.ts';
import { loadDocuments, type ParsedFile } from '../load-documents.ts';
import { type Loading, shownPath } from '../loading.ts';
import type { ResolvedProject } from '../render/compose-json.ts';
import { shapeService } from '../service/shape-service.ts';
import { childOf, entriesOf, type Mapping, textsOf } from '../tree.ts';
import type { ProjectName } from './project-name.ts';
import { shapeResources } from './shape-resources.ts';
import { unresolvedConstructs } from './unresolved-constructs.ts';

/** The model of a project, and everything that it was made of. */
export interface ShapedProject {
  readonly project: ComposeProject;
  readonly resolved: ResolvedProject;
}

/** Merges parsed files, holds them against the shape of a Compose file, and reads them into the model. */
export function shapeProject(
  files: readonly ParsedFile[],
  name: ProjectName,
  profiles: readonly string[],
  loading: Loading,
): ShapedProject {
  const merged = loadDocuments(files, loading);
  const { diagnosis } = loading;
  const isParsed = files.length > 0 && files.every(({ documents }) => documents.length > 0);
  warnOfVersion(merged, diagnosis);
  const services = shapeServices(merged, profiles, loading);
  const usesDefault = services.some(({ networks }) => networks.some((network) => network.name === 'default'));
  const resources = shapeResources(merged, name.name, usesDefault, loading);
  const active = services.filter((service) => isActive(service.profiles, profiles));
  if (isParsed) {
    checkConsistency({ services, ...resources }, active, diagnosis);
    checkResourceSources(merged, diagnosis);
    for (const { name: key } of active) {
      const service = childOf(merged, 'services', key);
      if (!service) continue;
      checkDistinctValues(key, service, diagnosis);
      checkTargets(key, service, diagnosis);
      checkGrants(key, service, merged, diagnosis);
      checkModels(key, service, merged, diagnosis);
    }
  }
  const project = {
    ...name,
    files: files.map(({ path }) => shownPath(loading, path)),
    activeProfiles: [...profiles],
    services,
    ...resources,
    variables: diagnosis.variables(),
    diagnostics: [...diagnosis.diagnostics],
    unsupported: [...diagnosis.unsupported, ...unresolvedConstructs(childOf(merged, 'services'))],
  };
  return { project, resolved: resolvedProject(merged, project, active, loading) };
}

function resolvedProject(
  tree: Mapping,
  model: ComposeProject,
  active: readonly ComposeService[],
  { environment, version }: Loading,
): ResolvedProject {
  const valueOf = (name: string) => environment.get(name)?.value;
  return {
    tree,
    model,
    active: new Set(active.map((service) => service.name)),
    home: valueOf('HOME'),
    valueOf,
    version,
  };
}

function shapeServices(merged: Mapping, chosen: readonly string[], loading: Loading): ComposeService[] {
  const services = entriesOf(childOf(merged, 'services'));
  if (services.length > INPUT_LIMITS.services) {
    throw new TooMuch(`the project has more than ${INPUT_LIMITS.services} services`);
  }
  return services
    .filter(([, { value }]) => value.type === 'mapping')
    .map(([name, entry]) => {
      const active = isActive(textsOf(childOf(entry.value, 'profiles')), chosen);
      const { diagnosis } = loading;
      return shapeService(name, entry, active, active ? loading : { ...loading, diagnosis: unchecked(diagnosis) });
    });
}

/** What Compose says of services that are started only: whether what they say fits together, what is in their files. */
const OF_STARTED_SERVICES: readonly DiagnosticCode[] = [
  'conflicting-keys',
  'invalid-healthcheck',
  'dotenv',
  'env-file-missing',
  'label-file-missing',
  'file-unreadable',
];

function unchecked(diagnosis: Diagnosis): Diagnosis {
  return {
    ...diagnosis,
    get diagnostics() {
      return diagnosis.diagnostics;
    },
    error: (code, message, at) => {
      if (!OF_STARTED_SERVICES.includes(code)) diagnosis.error(code, message, at);
    },
  };
}

/** A service without profiles always starts; `*` stands for every profile. */
function isActive(profiles: readonly string[], chosen: readonly string[]): boolean {
  if (profiles.length === 0 || chosen.includes('*')) return true;
  // Without a choice Compose has chosen the profile without a name.
  return profiles.some((profile) => chosen.includes(profile) || (profile === '' && chosen.length === 0));
}

function warnOfVersion(merged: Mapping, diagnosis: Diagnosis): void {
  const version = merged.entries.get('version');
  if (version) diagnosis.warn('obsolete-key', '`version` is obsolete and has no effect', version.keyAt);
}
