import type { DeclaredProject, DeclaredService } from '../../../src/derive/services/declared-services.ts';
import { declaredServices } from '../../../src/derive/services/declared-services.ts';
import { defineExhibit } from '../../../src/model/exhibit.ts';
import { compareText } from '../../../src/shared/compare.ts';

export const profileServices = defineExhibit({
  meta: { id: 'profile-services', title: 'What each profile starts' },
  needs: ['composeProject'],
  present({ composeProject }) {
    const services = declaredServices(composeProject);
    const profiles = [...new Set(services.flatMap((service) => service.profiles))].toSorted(compareText);
    if (profiles.length === 0) return { notApplicable: 'no service names a profile' };
    return {
      columns: [{ title: 'Profile' }, { title: 'Services it starts' }, { title: 'Containers', style: 'number' }],
      rows: [undefined, ...profiles].map((profile) => ({
        cells: cellsOf(profile, composeProject),
        evidence: [composeProject.evidence],
      })),
      note: 'A service without a profile is started with each; what it depends on has to be in the same profile or in none.',
    };
  },
});

/** `docker compose --profile NAME up`; without a name, `docker compose up`. */
function cellsOf(profile: string | undefined, project: DeclaredProject): string[] {
  const started = declaredServices(project).filter(
    ({ profiles }) => profiles.length === 0 || (profile !== undefined && profiles.includes(profile)),
  );
  const containers = started.reduce((sum, service) => sum + replicasOf(service), 0);
  return [profileText(profile, project), started.map(serviceText).join(', ') || 'none', `${containers}`];
}

function profileText(profile: string | undefined, { activeProfiles }: DeclaredProject): string {
  if (profile === undefined) return 'no profile';
  return activeProfiles.includes(profile) || activeProfiles.includes('*') ? `${profile} (active here)` : profile;
}

function serviceText(service: DeclaredService): string {
  const replicas = replicasOf(service);
  return replicas === 1 ? service.name : `${service.name} × ${replicas}`;
}

function replicasOf({ replicas = 1 }: DeclaredService): number {
  return replicas;
}
