import { engineAccess } from '../../../src/derive/engine/engine-access.ts';
import { exposesEngineSocket } from '../../../src/derive/engine/engine-socket.ts';
import { type DeclaredService, declaredServices, placeOf } from '../../../src/derive/services/declared-services.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { cis, composeSpec, owaspDocker } from '../../../src/model/reference.ts';

export const engineSocketDeclared = defineCheck({
  meta: {
    id: 'engine-socket-declared',
    priority: 'P0',
    title: 'No service is given the socket of the container engine',
    failureTitle: 'Services are given the socket of the container engine',
    why: 'Whoever reaches the socket can start a privileged container and so controls the host; read-only does not prevent it.',
    fix: 'Remove the mount, or put a proxy before the socket that lets only the calls through that are needed.',
    impact: 'host taken over from a container',
    effort: 'medium',
    references: [
      cis('5.32'),
      composeSpec('05-services', 'volumes'),
      owaspDocker(
        'rule-1---do-not-expose-the-docker-daemon-socket-even-to-the-containers',
        'rule 1, the socket of the daemon',
      ),
    ],
    example: {
      bad: {
        'compose.yaml': `services:
  api:
    image: registry.example/shop/api:1.4
    volumes: ["/var/run/docker.sock:/var/run/docker.sock:ro"]
`,
      },
      good: {
        'compose.yaml': `services:
  api:
    image: registry.example/shop/api:1.4
    volumes: ["./data:/data"]
`,
      },
    },
  },
  needs: ['composeProject'],
  evaluate({ composeProject }) {
    const services = declaredServices(composeProject);
    const findings = services.flatMap((service) => [...mountedSockets(service), ...grantedSocket(service)]);
    return judgeDeclared(composeProject, services, findings, 'the Compose files declare no service');
  },
});

function mountedSockets(service: DeclaredService) {
  return service.mounts.filter(exposesEngineSocket).map((mount) => ({
    subject: { service: service.name, ...mount.at },
    message: `${mount.source ?? mount.target} gives access to the socket of the engine`,
    observed: `${mount.source ?? ''} mounted at ${mount.target}`,
    expected: 'no mount that holds the socket',
    ...engineAccess(service),
    evidence: [service.evidence] as const,
  }));
}

/** With this key Compose mounts the socket and the credentials of the user who starts the project. */
function grantedSocket(service: DeclaredService) {
  if (!service.usesApiSocket) return [];
  return [
    {
      subject: placeOf(service, 'use_api_socket'),
      message: 'use_api_socket gives access to the socket of the engine',
      observed: 'use_api_socket: true',
      expected: 'no access to the socket',
      fix: 'Remove `use_api_socket`, or put a proxy before the socket that lets only the calls through that are needed.',
      evidence: [service.evidence] as const,
    },
  ];
}
