import { untoldByPodman } from '../../../src/derive/engine/untold-by-podman.ts';
import { containerSubject } from '../../../src/derive/services/container-subject.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { composeSpec, dockerDocs } from '../../../src/model/reference.ts';

export const kernelPathsUnmasked = defineCheck({
  meta: {
    id: 'kernel-paths-unmasked',
    priority: 'P1',
    title: 'The sensitive paths of the kernel are hidden from unprivileged containers',
    failureTitle: 'Containers see paths of the kernel that are hidden otherwise',
    why: 'Below /proc and /sys lie keys, memory and switches of the host that a container has no business with.',
    fix: 'Remove `systempaths=unconfined` from `security_opt`.',
    impact: 'settings and memory of the host within reach',
    effort: 'small',
    references: [
      composeSpec('05-services', 'security_opt'),
      dockerDocs('reference/cli/docker/container/run', 'docker run, --security-opt'),
    ],
  },
  needs: ['containers'],
  evaluate({ containers }) {
    // A privileged container sees them anyway, which a check of its own says.
    const unprivileged = containers.filter(({ security }) => !security.privileged);
    const told = unprivileged.filter(({ security }) => security.maskedPaths !== undefined);
    const untold = unprivileged.filter(({ security }) => security.maskedPaths === undefined);
    const findings = told
      .filter(({ security }) => security.maskedPaths?.length === 0)
      .map((container) => ({
        subject: containerSubject(container),
        message: 'no path of the kernel is hidden from it',
        observed: 'MaskedPaths: none',
        expected: 'the paths that the engine hides by default',
        evidence: [container.evidence] as const,
      }));
    const whyNotApplicable = 'no container that is not privileged tells which paths are hidden';
    return judge(
      told,
      findings,
      whyNotApplicable,
      untoldByPodman(untold, 'which paths of the kernel are hidden from it'),
    );
  },
});
