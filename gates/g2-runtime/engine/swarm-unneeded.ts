import { POSTURE_UNTOLD, toldPosture } from '../../../src/derive/engine/engine-posture.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { cis, dockerDocs } from '../../../src/model/reference.ts';

export const swarmUnneeded = defineCheck({
  meta: {
    id: 'swarm-unneeded',
    priority: 'P3',
    title: 'The engine is no member of a swarm, which a Compose project does not need',
    failureTitle: 'The engine is a member of a swarm, which a Compose project does not need',
    why: 'A swarm opens ports to its other members (2377, 7946, 4789), and keeps keys that nobody looks after.',
    fix: 'Leave the swarm with `docker swarm leave`, unless something else on this engine is deployed to it.',
    impact: 'open ports without a purpose',
    effort: 'small',
    references: [cis('7.1'), dockerDocs('engine/swarm/swarm-mode', 'Swarm mode')],
  },
  needs: ['engine'],
  evaluate({ engine }) {
    const told = toldPosture(engine);
    const findings = told
      .filter(({ posture }) => posture.swarm.state !== 'inactive')
      .map(({ posture, subject, evidence }) => ({
        subject,
        message: `it takes part in a swarm, and its state there is ${posture.swarm.state}`,
        observed: posture.swarm.error || `LocalNodeState: ${posture.swarm.state}`,
        expected: 'LocalNodeState: inactive',
        // A member that cannot take part is a fault, whatever it is needed for.
        ...(posture.swarm.state !== 'active' && { priority: 'P2' as const }),
        evidence: [evidence] as const,
      }));
    return judge(told, findings, POSTURE_UNTOLD);
  },
});
