import { engineAccess } from '../../../src/derive/engine/engine-access.ts';
import { exposesEngineSocket } from '../../../src/derive/engine/engine-socket.ts';
import { containerSubject } from '../../../src/derive/services/container-subject.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import type { ContainerMount } from '../../../src/model/evidence/container.ts';
import type { DeepReadonly } from '../../../src/model/evidence/kinds.ts';
import { cis, owaspDocker } from '../../../src/model/reference.ts';

export const engineSocketMounted = defineCheck({
  meta: {
    id: 'engine-socket-mounted',
    priority: 'P0',
    title: 'No container mounts the control socket of a container engine',
    failureTitle: 'Containers mount the control socket of a container engine',
    why: 'Whoever can talk to the socket can start a privileged container and so owns the host.',
    fix: 'Remove the mount; where the service needs the engine, put a proxy between them that lets only some calls through.',
    impact: 'takeover of the host',
    effort: 'medium',
    references: [
      cis('5.32'),
      owaspDocker('rule-1-do-not-expose-the-docker-daemon-socket-even-to-the-containers', 'rule 1, engine socket'),
    ],
  },
  needs: ['containers'],
  evaluate({ containers }) {
    const findings = containers.flatMap((container) =>
      container.mounts.filter(exposesEngineSocket).map((mount) => ({
        subject: containerSubject(container),
        message: `${exposureText(mount)} is mounted at ${mount.target}`,
        observed: mount.readOnly
          ? 'mounted read-only, which does not keep anybody from using it'
          : 'mounted read-write',
        expected: 'no such mount',
        fix: `Remove "${mount.source}:${mount.target}" from the \`volumes\` of ${container.service}.`,
        ...engineAccess(container),
        evidence: [container.evidence] as const,
      })),
    );
    return judge(containers, findings, 'the target has no container');
  },
});

function exposureText({ source, target }: DeepReadonly<ContainerMount>): string {
  const isSocket = [source, target].some((path) => path.endsWith('.sock'));
  return isSocket ? `the socket ${source}` : `the folder ${source}, in which the engine keeps its socket,`;
}
