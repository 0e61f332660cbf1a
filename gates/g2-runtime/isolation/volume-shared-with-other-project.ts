import { commonVolumes, neighbourText } from '../../../src/derive/networks/shared-with-neighbour.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { composeSpec } from '../../../src/model/reference.ts';
import { groupBy } from '../../../src/shared/group-by.ts';

export const volumeSharedWithOtherProject = defineCheck({
  meta: {
    id: 'volume-shared-with-other-project',
    priority: 'P1',
    title: 'No volume of the target is mounted by another project',
    failureTitle: 'Volumes of the target are mounted by other projects',
    why: 'Another project that mounts the volume can read, change or delete the data of the target.',
    fix: 'Give each project volumes of its own, and exchange data through an interface instead.',
    impact: 'data open to another project',
    effort: 'medium',
    references: [composeSpec('07-volumes', 'volumes-top-level-element')],
  },
  needs: ['containers', 'population'],
  evaluate({ containers, population }) {
    const mounts = containers.flatMap((container) =>
      container.mounts
        .filter(({ type }) => type === 'volume')
        .map(({ source }) => ({ volume: source, evidence: container.evidence })),
    );
    const byVolume = groupBy(mounts, ({ volume }) => volume);
    const findings = [...byVolume].flatMap(([volume, [first]]) => {
      const others = population.neighbours.filter((neighbour) => commonVolumes(neighbour, containers).includes(volume));
      if (others.length === 0) return [];
      return {
        subject: { volume },
        message: `it is mounted by ${others.map(neighbourText).join(', ')} as well`,
        observed: 'mounted by more than one project',
        expected: 'mounted by the target alone',
        evidence: [first.evidence, population.evidence] as const,
      };
    });
    return judge(mounts, findings, 'no container mounts a volume');
  },
});
