import { type DeclaredProject, type DeclaredService, declaredServices } from './declared-services.ts';

/** The services that `docker compose up` starts: those without a profile, and those with an active one; `*` is all. */
export function activeServices(project: DeclaredProject): readonly DeclaredService[] {
  const active = new Set(project.activeProfiles);
  return declaredServices(project).filter(
    ({ profiles }) => profiles.length === 0 || active.has('*') || profiles.some((profile) => active.has(profile)),
  );
}
