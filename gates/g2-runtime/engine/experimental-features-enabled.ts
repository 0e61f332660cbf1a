import { isPodman, POSTURE_UNTOLD, toldPosture } from '../../../src/derive/engine/engine-posture.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { cis, dockerDocs } from '../../../src/model/reference.ts';

export const experimentalFeaturesEnabled = defineCheck({
  meta: {
    id: 'experimental-features-enabled',
    priority: 'P3',
    title: 'The engine runs without experimental features',
    failureTitle: 'The engine runs with experimental features',
    why: 'They may change or vanish with any version, and nobody promises that they are safe.',
    fix: 'Remove `"experimental": true` from the settings of the engine.',
    impact: 'behaviour that changes with an update',
    effort: 'small',
    references: [cis('2.18'), dockerDocs('engine/daemon', 'Configuration of the engine')],
  },
  needs: ['engine'],
  evaluate({ engine }) {
    const told = toldPosture(engine);
    if (told.some(({ posture }) => isPodman(posture)))
      return { verdict: 'not-applicable', reason: 'Podman says so of every build, and has no such setting' };
    const findings = told
      .filter(({ posture }) => posture.experimental)
      .map(({ subject, evidence }) => ({
        subject,
        message: 'experimental features are on',
        observed: 'ExperimentalBuild: true',
        expected: 'experimental: false',
        evidence: [evidence] as const,
      }));
    return judge(told, findings, POSTURE_UNTOLD);
  },
});
