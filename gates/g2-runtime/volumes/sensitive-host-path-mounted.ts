import { exposesEngineSocket } from '../../../src/derive/engine/engine-socket.ts';
import { isRootEquivalent, isSensitiveHostPath } from '../../../src/derive/hardening/sensitive-host-path.ts';
import { containerSubject } from '../../../src/derive/services/container-subject.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import type { ContainerMount } from '../../../src/model/evidence/container.ts';
import type { DeepReadonly } from '../../../src/model/evidence/kinds.ts';
import type { Priority } from '../../../src/model/priority.ts';
import { cis, owaspDocker } from '../../../src/model/reference.ts';

export const sensitiveHostPathMounted = defineCheck({
  meta: {
    id: 'sensitive-host-path-mounted',
    priority: 'P1',
    title: 'No container mounts a system folder of the host',
    failureTitle: 'Containers mount system folders of the host',
    why: 'Whoever takes over such a container reads or changes the configuration, devices or keys of the host.',
    fix: 'Mount only the one file or folder that the service needs, read-only, or copy it into the image.',
    impact: 'takeover of the host',
    effort: 'medium',
    references: [
      cis('5.6'),
      owaspDocker('rule-8-set-filesystem-and-volumes-to-read-only', 'rule 8, read-only filesystem'),
    ],
  },
  needs: ['containers'],
  evaluate({ containers }) {
    const binds = containers.flatMap((container) =>
      container.mounts
        .filter(({ type }) => type === 'bind')
        .map((mount) => ({ container, mount, evidence: container.evidence })),
    );
    const findings = binds
      .filter(({ mount }) => isSensitiveHostPath(mount.source))
      .map(({ container, mount, evidence }) => ({
        subject: containerSubject(container),
        message: `${mount.source} of the host is mounted ${mount.readOnly ? 'read-only' : 'read-write'}`,
        observed: `${mount.source} at ${mount.target}`,
        expected: 'no system folder of the host',
        priority: priorityOf(mount),
        evidence: [evidence] as const,
      }));
    return judge(binds, findings, 'no container mounts a path of the host');
  },
});

/**
 * Who may write to programs, accounts or jobs of the host is root there. Monitoring agents read some of these folders;
 * read-only they tell about the host but hold no keys. The socket of the engine below /run is a matter of its own.
 */
function priorityOf(mount: DeepReadonly<ContainerMount>): Priority {
  const { source, readOnly } = mount;
  if (!readOnly && isRootEquivalent(source) && !exposesEngineSocket(mount)) return 'P0';
  return readOnly && /^\/(boot|dev|lib|proc|sys|usr)\/*$/.test(source) ? 'P2' : 'P1';
}
