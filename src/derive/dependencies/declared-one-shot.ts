import type { DeclaredProject, DeclaredService } from '../services/declared-services.ts';
import { declaredPolicy } from '../services/restart-policy.ts';

/**
 * True for a service that is meant to end: another service waits for it to complete, or it says `restart: "no"`,
 * publishes no port and nobody depends on it.
 */
export function isOneShot(service: DeclaredService, project: DeclaredProject): boolean {
  const conditions = project.services
    .flatMap(({ dependsOn }) => dependsOn)
    .filter((dependency) => dependency.service === service.name)
    .map(({ condition }) => condition);
  if (conditions.includes('service_completed_successfully')) return true;
  return declaredPolicy(service) === 'no' && service.ports.length === 0 && conditions.length === 0;
}
