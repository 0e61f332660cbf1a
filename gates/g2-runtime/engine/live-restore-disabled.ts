import { isPodman, POSTURE_UNTOLD, toldPosture } from '../../../src/derive/engine/engine-posture.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { cis, dockerDocs } from '../../../src/model/reference.ts';

export const liveRestoreDisabled = defineCheck({
  meta: {
    id: 'live-restore-disabled',
    priority: 'P3',
    title: 'Containers keep running while the engine is restarted',
    failureTitle: 'Containers stop when the engine is restarted',
    why: 'Each update of the engine then takes every service down for as long as it takes.',
    fix: 'Set `"live-restore": true` in the settings of the engine; not where it is part of a swarm.',
    impact: 'downtime with every update of the engine',
    effort: 'small',
    references: [cis('2.15'), dockerDocs('engine/daemon/live-restore', 'Live restore')],
  },
  needs: ['engine'],
  evaluate({ engine }) {
    const told = toldPosture(engine);
    if (told.some(({ posture }) => isPodman(posture)))
      return { verdict: 'not-applicable', reason: 'Podman has no daemon whose restart would stop containers' };
    // The two exclude each other: a swarm moves its tasks instead.
    const alone = told.filter(({ posture }) => posture.swarm.state === 'inactive');
    const findings = alone
      .filter(() => !engine.liveRestore)
      .map(({ subject, evidence }) => ({
        subject,
        message: 'live restore is off',
        observed: 'LiveRestoreEnabled: false',
        expected: 'live-restore: true',
        evidence: [evidence] as const,
      }));
    return judge(alone, findings, told.length > 0 ? 'the engine is part of a swarm' : POSTURE_UNTOLD);
  },
});
