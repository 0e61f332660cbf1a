import { containerSubject } from '../../../src/derive/services/container-subject.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { cis, dockerDocs } from '../../../src/model/reference.ts';

export const mountPropagationShared = defineCheck({
  meta: {
    id: 'mount-propagation-shared',
    priority: 'P2',
    title: 'No mount of a running container is propagated to the host',
    failureTitle: 'Mounts are propagated from containers to the host',
    why: 'What such a container mounts below that folder appears on the host, where it can cover folders of the host.',
    fix: 'Remove `shared` or `rshared` from the volume; where the service must see later mounts of the host, `rslave` is enough.',
    impact: 'mounts of the host changed from a container',
    effort: 'small',
    references: [cis('5.20'), dockerDocs('engine/storage/bind-mounts', 'Bind propagation')],
  },
  needs: ['containers'],
  evaluate({ containers }) {
    const told = containers.flatMap((container) =>
      container.mounts
        .filter(({ type, propagation }) => type === 'bind' && propagation !== undefined)
        .map((mount) => ({ container, mount, evidence: container.evidence })),
    );
    const findings = told
      .filter(({ mount }) => mount.propagation === 'shared' || mount.propagation === 'rshared')
      .map(({ container, mount, evidence }) => ({
        subject: { ...containerSubject(container), topic: mount.target },
        message: `what is mounted below ${mount.target} appears on the host at ${mount.source}`,
        observed: `propagation ${mount.propagation ?? ''}`,
        expected: 'private or slave propagation',
        evidence: [evidence] as const,
      }));
    return judge(told, findings, 'no container mounts a path of the host with a propagation that is told');
  },
});
