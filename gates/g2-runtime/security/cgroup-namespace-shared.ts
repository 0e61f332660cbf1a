import { untoldByPodman } from '../../../src/derive/engine/untold-by-podman.ts';
import { containerSubject } from '../../../src/derive/services/container-subject.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { composeSpec, dockerDocs } from '../../../src/model/reference.ts';

export const cgroupNamespaceShared = defineCheck({
  meta: {
    id: 'cgroup-namespace-shared',
    priority: 'P3',
    title: 'No container sees the control groups of the host',
    failureTitle: 'Containers see the control groups of the host',
    why: 'The control groups name every other container and service of the host, and where root may write to them, limit them.',
    fix: 'Remove `cgroup: host`; with version 2 of the control groups the engine gives each container a view of its own.',
    impact: 'other containers within sight',
    effort: 'small',
    references: [
      composeSpec('05-services', 'cgroup'),
      dockerDocs('reference/cli/docker/container/run', 'docker run, --cgroupns'),
    ],
  },
  needs: ['containers', 'engine'],
  evaluate({ containers, engine }) {
    // With version 1 the engine shares them by itself, which no Compose file asked for.
    const apart = engine.cgroupVersion === '2' ? containers : [];
    const told = apart.filter(({ security }) => security.cgroupNamespaceMode !== undefined);
    const untold = apart.filter(({ security }) => security.cgroupNamespaceMode === undefined);
    const findings = told
      // A privileged container sees them by default, and everything else as well.
      .filter(({ security }) => security.cgroupNamespaceMode === 'host' && !security.privileged)
      .map((container) => ({
        subject: containerSubject(container),
        message: 'it sees the control groups of the host',
        observed: 'cgroup: host',
        expected: 'control groups of its own',
        evidence: [container.evidence, engine.evidence] as const,
      }));
    return judge(
      told,
      findings,
      'the engine does not use version 2 of the control groups, or does not tell the mode',
      untoldByPodman(untold, 'whose control groups it sees'),
    );
  },
});
