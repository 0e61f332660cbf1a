import {
  commonHostPaths,
  isWritableHostPath,
  neighbourText,
} from '../../../src/derive/networks/shared-with-neighbour.ts';
import { containerSubject } from '../../../src/derive/services/container-subject.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { cis, composeSpec } from '../../../src/model/reference.ts';

export const hostPathSharedWithOtherProject = defineCheck({
  meta: {
    id: 'host-path-shared-with-other-project',
    priority: 'P2',
    title: 'No host path that the target writes to is mounted by another project',
    failureTitle: 'Host paths that the target writes to are mounted by other projects',
    why: 'Two projects that write to one folder can damage or read the data of each other.',
    fix: 'Give each project a folder of its own, or use a named volume.',
    impact: 'data open to another project',
    effort: 'medium',
    references: [cis('5.6'), composeSpec('05-services', 'volumes')],
  },
  needs: ['containers', 'population'],
  evaluate({ containers, population }) {
    const mounts = containers.flatMap((container) =>
      container.mounts
        .filter(isWritableHostPath)
        .map(({ source }) => ({ container, source, evidence: container.evidence })),
    );
    const findings = mounts.flatMap(({ container, source, evidence }) => {
      const others = population.neighbours.filter((other) => commonHostPaths(other, [container]).includes(source));
      if (others.length === 0) return [];
      return {
        subject: containerSubject(container),
        message: `${source} is mounted by ${others.map(neighbourText).join(', ')} as well, whole or in part`,
        observed: `${source} of the host, mounted read-write`,
        expected: 'a path that no other project mounts',
        evidence: [evidence, population.evidence] as const,
      };
    });
    return judge(mounts, findings, 'no container may write to a path of the host');
  },
});
