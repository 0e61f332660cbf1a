import type { ComposeProject } from '../../src/model/evidence/compose-project.ts';
import type { ComposeService } from '../../src/model/evidence/compose-service.ts';

// What Compose files of a small sound system declare; a case states only what is different about its own.

const AT = { file: 'compose.yaml', line: 3, column: 5 };

export function aService(name: string, different: Partial<ComposeService> = {}): ComposeService {
  return {
    name,
    at: AT,
    keys: {},
    profiles: [],
    image: `registry.example/shop/${name}:1.0`,
    environment: [],
    environmentFiles: [],
    ports: [],
    expose: [],
    mounts: [],
    tmpfs: [],
    networks: [{ name: 'default', aliases: [] }],
    dependsOn: [],
    restart: 'unless-stopped',
    healthcheck: {
      test: ['CMD', 'true'],
      disabled: false,
      intervalMs: 10_000,
      timeoutMs: 2000,
      retries: 3,
      startPeriodMs: 5000,
      at: AT,
    },
    limits: { memoryBytes: 256 * 1024 ** 2, cpus: 1, pids: 100 },
    logging: { driver: 'json-file', options: { 'max-size': '10m', 'max-file': '3' } },
    user: '1000',
    privileged: false,
    readOnly: true,
    init: false,
    capAdd: [],
    capDrop: ['ALL'],
    securityOpt: ['no-new-privileges:true'],
    secrets: [],
    configs: [],
    labels: {},
    ...different,
  };
}

export function aProject(different: Partial<ComposeProject> = {}): ComposeProject {
  return {
    name: 'shop',
    nameFrom: 'file',
    files: ['compose.yaml'],
    activeProfiles: [],
    services: [],
    networks: [],
    volumes: [],
    secrets: [],
    configs: [],
    variables: [],
    diagnostics: [],
    unsupported: [],
    ...different,
  };
}

/** A position in `compose.yaml`, for the parts of a service that carry one. */
export function at(line: number, column = 5): { file: string; line: number; column: number } {
  return { file: 'compose.yaml', line, column };
}
