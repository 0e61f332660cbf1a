import type { ComposeProject } from '../../src/model/evidence/compose-project.ts';
import type { ComposeService } from '../../src/model/evidence/compose-service.ts';
import type { Container } from '../../src/model/evidence/container.ts';
import type { Image } from '../../src/model/evidence/engine-objects.ts';
import { aProject, aService, at } from './declared.ts';
import { aContainer, anImage } from './evidence.ts';

// A service `api`, a container that runs exactly as it is declared, and the image behind it.

const PROCESS = { entrypoint: ['node'], command: ['server.js'], workingDirectory: '/app' };
const CHECK = { test: ['CMD', 'true'], intervalMs: 10_000, timeoutMs: 2000, retries: 3, startPeriodMs: 5000 };
const ID = '3f9a2c1b7d04'.padEnd(64, '0');

interface Differences {
  readonly service?: Partial<ComposeService>;
  readonly container?: Partial<Container>;
  readonly image?: Partial<Image>;
  readonly project?: Partial<ComposeProject>;
}

/** The service and its container; a case states what is different on either side. */
export function beside({ service, container, image, project }: Differences = {}): {
  composeProject: ComposeProject;
  containers: Container[];
  images: Image[];
} {
  return {
    composeProject: aProject({ services: [aService('api', service)], ...project }),
    containers: [aDeclaredContainer(container)],
    images: [anImage({ user: '', process: PROCESS, ...image })],
  };
}

/** The container of `beside`. */
export function aDeclaredContainer(different: Partial<Container> = {}): Container {
  return aContainer('api', {
    id: ID,
    image: 'registry.example/shop/api:1.0',
    process: PROCESS,
    portRequests: [],
    tmpfs: [],
    hostName: ID.slice(0, 12),
    extraHosts: [],
    healthcheck: CHECK,
    labels: { 'com.docker.compose.project.working_dir': '/srv/shop' },
    ...different,
  });
}

/** What a check of the section says of one container, at the service or at one of its keys. */
export function drift(message: string, line = 3): { subject: object; message: string } {
  return { subject: { service: 'api', container: 'shop-api-1', ...at(line) }, message };
}

/** Cases in which none of the section's checks has anything to compare. */
export const NOTHING_TO_COMPARE = {
  'no Compose file is at hand': { containers: [aDeclaredContainer()] },
  'no container runs': { ...beside(), containers: [] },
  'a container of compose run is made with options of its own': beside({ container: { oneOff: true } }),
  'the Compose files have errors': beside({
    project: { diagnostics: [{ level: 'error', code: 'yaml', message: 'broken' }] },
  }),
  'a construct was not resolved': beside({
    service: { keys: { label_file: at(4) } },
    project: { unsupported: [{ construct: 'label_file', at: at(4) }] },
  }),
};
