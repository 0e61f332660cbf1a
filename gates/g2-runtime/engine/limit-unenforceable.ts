import { POSTURE_UNTOLD, toldPosture } from '../../../src/derive/engine/engine-posture.ts';
import { containerSubject } from '../../../src/derive/services/container-subject.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import type { Container } from '../../../src/model/evidence/container.ts';
import type { DeepReadonly } from '../../../src/model/evidence/kinds.ts';
import { cis, dockerDocs } from '../../../src/model/reference.ts';

export const limitUnenforceable = defineCheck({
  meta: {
    id: 'limit-unenforceable',
    priority: 'P2',
    title: 'The host can enforce every limit that containers have',
    failureTitle: 'Containers have limits that the host cannot enforce',
    why: 'Such a limit is accepted and does nothing: one service can still take all memory or all processes of the host.',
    fix: 'Enable the controller in the kernel (`cgroup_enable=memory swapaccount=1`), or delegate it to the rootless engine.',
    impact: 'limits without effect',
    effort: 'medium',
    references: [cis('5.11'), dockerDocs('engine/install/linux-postinstall', 'Kernel options')],
  },
  needs: ['engine', 'containers'],
  evaluate({ engine, containers }) {
    const told = toldPosture(engine);
    const limited = told.flatMap(({ posture }) =>
      containers.flatMap((container) => {
        const limits = limitsOf(container);
        return limits.length === 0 ? [] : [{ container, limits, posture, evidence: container.evidence }];
      }),
    );
    const findings = limited.flatMap(({ container, limits, posture }) => {
      const idle = limits.filter((name) => posture.cgroupDriver === 'none' || posture.unsupportedLimits.includes(name));
      if (idle.length === 0) return [];
      return {
        subject: containerSubject(container),
        message: `its limit of ${idle.join(' and ')} has no effect on this host`,
        observed: posture.cgroupDriver === 'none' ? 'cgroup driver: none' : `not supported: ${idle.join(', ')}`,
        expected: 'a host that enforces it',
        evidence: [container.evidence, engine.evidence] as const,
      };
    });
    return judge(limited, findings, told.length === 0 ? POSTURE_UNTOLD : 'no container has a limit');
  },
});

/** The limits of a container, by the names that the posture of an engine uses. */
function limitsOf({ limits }: DeepReadonly<Container>): string[] {
  return [
    ...(limits.memoryBytes > 0 ? ['memory'] : []),
    ...(limits.cpus > 0 ? ['CPU quota'] : []),
    ...(limits.pids > 0 ? ['pids'] : []),
  ];
}
