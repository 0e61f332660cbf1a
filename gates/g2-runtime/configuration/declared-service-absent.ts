import { activeServices } from '../../../src/derive/services/active-services.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { composeSpec, dockerDocs } from '../../../src/model/reference.ts';

export const declaredServiceAbsent = defineCheck({
  meta: {
    id: 'declared-service-absent',
    priority: 'P0',
    title: 'Every active service of the Compose files has a container',
    failureTitle: 'Active services of the Compose files have no container',
    why: 'What the service does is not done, and what depends on it fails.',
    fix: 'Start it with `docker compose up -d`, or put it behind a profile if it is not meant to run here.',
    impact: 'part of the system missing',
    effort: 'small',
    references: [composeSpec('15-profiles', 'profiles'), dockerDocs('reference/cli/docker/compose/up', 'compose up')],
    blocksNext: true,
  },
  needs: ['composeProject', 'population'],
  evaluate({ composeProject, population }) {
    const services = activeServices(composeProject).filter(({ replicas }) => replicas !== 0);
    const findings = services
      .filter((service) => !population.containers.some((container) => belongs(container, service, population.project)))
      .map(({ name, at }) => ({
        subject: { service: name, ...at },
        message: 'it is declared and active, but has no container',
        observed: `no container of project ${population.project} carries its name`,
        expected: 'at least one container',
        fix: `Start it with docker compose up -d ${name}, or put it behind a profile if it is not meant to run here.`,
        evidence: [population.evidence, composeProject.evidence] as const,
      }));
    return judgeDeclared(composeProject, services, findings, 'the Compose files declare no active service');
  },
});

/** A container of `compose run` does not stand in for the service; Compose names it `project-service-run-…`. */
function belongs(
  { service, name }: { readonly service: string; readonly name: string },
  declared: { readonly name: string },
  project: string,
): boolean {
  return service === declared.name && !name.startsWith(`${project}-${service}-run-`);
}
