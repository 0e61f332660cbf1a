import type { ComposeProject } from '../../model/evidence/compose-project.ts';
import type { ComposeService } from '../../model/evidence/compose-service.ts';

// What the model keeps of a project, in the words of `docker compose config --format json`.

type Plain = Readonly<Record<string, unknown>>;

/** A loaded project, reduced to its active services. */
export function asComposePrints(project: ComposeProject): Plain {
  const chosen = new Set(project.activeProfiles);
  const active = project.services.filter(
    ({ profiles }) => profiles.length === 0 || chosen.has('*') || profiles.some((profile) => chosen.has(profile)),
  );
  return {
    name: project.name,
    services: Object.fromEntries(active.map((service) => [service.name, serviceText(service)])),
  };
}

function serviceText(service: ComposeService): Plain {
  return {
    image: service.image,
    command: service.command,
    entrypoint: service.entrypoint,
    container_name: service.containerName,
    restart: service.restart,
    user: service.user,
    environment: Object.fromEntries(service.environment.map(({ name, value }) => [name, value])),
    labels: service.labels,
    ports: service.ports.map(({ target, published, hostAddress, protocol }) =>
      [hostAddress ?? '', published ?? '', target, protocol].join(' '),
    ),
    mounts: service.mounts.map(({ type, source = '', target, readOnly }) =>
      [type, source.replace(/^~/, '/root'), target, readOnly].join(' '),
    ),
    networks: service.networks.map(({ name }) => name).toSorted(),
    depends_on: service.dependsOn.map((each) => [each.service, each.condition, each.required].join(' ')).toSorted(),
    healthcheck: service.healthcheck?.disabled ? 'disabled' : service.healthcheck?.test,
    cap_add: service.capAdd,
    cap_drop: service.capDrop,
    memory: service.limits.memoryBytes,
    privileged: service.privileged,
    read_only: service.readOnly,
    profiles: service.profiles,
    secrets: service.secrets,
    configs: service.configs,
    logging: service.logging?.driver,
  };
}
