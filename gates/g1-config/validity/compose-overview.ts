import { type DeclaredProject, declaredServices } from '../../../src/derive/services/declared-services.ts';
import { defineExhibit } from '../../../src/model/exhibit.ts';
import { compareText } from '../../../src/shared/compare.ts';

const NAME_FROM: Record<DeclaredProject['nameFrom'], string> = {
  option: 'given on the command line',
  environment: 'from COMPOSE_PROJECT_NAME',
  file: 'from the key name of the Compose files',
  directory: 'from the name of the project directory',
};

const VERSION_FROM = {
  settings: 'as the settings say',
  installed: 'as it is installed where they were read',
  default: 'as nothing else was said and none was found',
} as const;

export const composeOverview = defineExhibit({
  meta: { id: 'compose-overview', title: 'What the Compose files declare' },
  needs: ['composeProject'],
  present({ composeProject: project }) {
    if (project.files.length === 0) return { notApplicable: 'no Compose file was read' };
    const { active, inactive } = servicesByProfile(project);
    const profiles = new Set(project.services.flatMap((service) => service.profiles));
    const facts: [string, string][] = [
      ['Files, in the order they are merged', listText(project.files)],
      ['Project name', `${project.name} (${NAME_FROM[project.nameFrom]})`],
      ['Read as Docker Compose', versionText(project.composeVersion)],
      ['Active services', listText(active)],
      ['Services that no active profile starts', listText(inactive)],
      ['Active profiles', listText(project.activeProfiles)],
      ['Profiles that services name', listText([...profiles].toSorted(compareText))],
      ['Networks', listText(project.networks.map(networkText))],
      ['Volumes', listText(project.volumes.map(({ key, external }) => (external ? `${key} (external)` : key)))],
      ['Constructs that are not evaluated', listText(project.unsupported.map(({ construct }) => construct))],
    ];
    return {
      columns: [{ title: 'Fact' }, { title: 'Value' }],
      rows: facts.map((cells) => ({ cells, evidence: [project.evidence] })),
    };
  },
});

/** A service without profiles always starts; one with profiles when one of them is active, and `*` is all of them. */
function servicesByProfile(project: DeclaredProject): { active: string[]; inactive: string[] } {
  const isActive = (profiles: readonly string[]): boolean =>
    profiles.length === 0 || profiles.some((one) => ['*', one].some((name) => project.activeProfiles.includes(name)));
  const services = declaredServices(project);
  return {
    active: services.filter(({ profiles }) => isActive(profiles)).map(({ name }) => name),
    inactive: services.filter(({ profiles }) => !isActive(profiles)).map(({ name }) => name),
  };
}

function versionText(read: DeclaredProject['composeVersion']): string {
  return read ? `${read.version} (${VERSION_FROM[read.from]})` : 'not recorded';
}

function networkText({ key, external, internal }: DeclaredProject['networks'][number]): string {
  const facts = [external && 'external', internal && 'internal'].filter((fact) => fact !== false);
  return facts.length === 0 ? key : `${key} (${facts.join(', ')})`;
}

function listText(names: readonly string[]): string {
  return names.length === 0 ? 'none' : names.join(', ');
}
