import { POSTURE_UNTOLD, toldPosture } from '../../../src/derive/engine/engine-posture.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { dockerDocs } from '../../../src/model/reference.ts';

export const cgroupVersionOutdated = defineCheck({
  meta: {
    id: 'cgroup-version-outdated',
    priority: 'P3',
    title: 'The engine keeps containers within their limits with cgroup version 2',
    failureTitle: 'The engine limits containers with the outdated cgroup version 1',
    why: 'Version 1 is deprecated in the kernel and in the engine, counts memory less exactly, and shows containers the tree of the host.',
    fix: 'Boot the host with the unified hierarchy (`systemd.unified_cgroup_hierarchy=1`), the default of current distributions.',
    impact: 'limits that hold less well, no way to update',
    effort: 'large',
    references: [
      dockerDocs('engine/deprecated', 'Deprecated features'),
      dockerDocs('engine/containers/runmetrics', 'Control groups'),
    ],
  },
  needs: ['engine'],
  evaluate({ engine }) {
    const told = toldPosture(engine);
    const findings = told
      .filter(() => engine.cgroupVersion === '1')
      .map(({ posture, subject, evidence }) => ({
        subject,
        message: 'it uses cgroup version 1',
        observed: `cgroup version 1, driver ${posture.cgroupDriver || 'unknown'}`,
        expected: 'cgroup version 2',
        evidence: [evidence] as const,
      }));
    return judge(told, findings, POSTURE_UNTOLD);
  },
});
