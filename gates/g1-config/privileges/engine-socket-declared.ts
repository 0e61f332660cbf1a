import { declaredServices } from '../../../src/derive/declared-services.ts';
import { exposesEngineSocket } from '../../../src/derive/engine-socket.ts';
import { judgeDeclared } from '../../../src/derive/judge-declared.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { cis, composeSpec, owaspDocker } from '../../../src/model/reference.ts';

export const engineSocketDeclared = defineCheck({
  meta: {
    id: 'engine-socket-declared',
    priority: 'P0',
    title: 'No service mounts the socket of the container engine',
    failureTitle: 'Services mount the socket of the container engine',
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
  },
  needs: ['composeProject'],
  evaluate({ composeProject }) {
    const services = declaredServices(composeProject);
    const findings = services.flatMap((service) =>
      service.mounts.filter(exposesEngineSocket).map((mount) => ({
        subject: { service: service.name, ...mount.at },
        message: `${mount.source ?? mount.target} gives access to the socket of the engine`,
        observed: `${mount.source ?? ''} mounted at ${mount.target}`,
        expected: 'no mount that holds the socket',
        fix: `Remove the mount of ${mount.source ?? mount.target} from services.${service.name}.`,
        evidence: [service.evidence] as const,
      })),
    );
    return judgeDeclared(composeProject, services, findings, 'the Compose files declare no service');
  },
});
