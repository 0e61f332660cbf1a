import { defineCheck, judge } from '../../../src/model/check.ts';
import { composeSpec } from '../../../src/model/reference.ts';
import { countText } from '../../../src/shared/count-text.ts';
import { groupBy } from '../../../src/shared/group-by.ts';

export const replicasOnDifferentImages = defineCheck({
  meta: {
    id: 'replicas-on-different-images',
    priority: 'P1',
    developmentPriority: 'P2',
    title: 'All containers of a service run the same image',
    failureTitle: 'Containers of one service run different images',
    why: 'Every request meets another version, so that faults come and go without a cause that can be seen.',
    fix: 'Recreate all of them with `docker compose up -d --force-recreate SERVICE`.',
    impact: 'two versions in production at once',
    effort: 'small',
    references: [composeSpec('05-services', 'image')],
  },
  needs: ['containers'],
  evaluate({ containers }) {
    const services = groupBy(
      containers.filter(({ oneOff }) => !oneOff),
      ({ service }) => service,
    );
    const several = [...services].filter(([, group]) => group.length > 1);
    const examined = several.flatMap(([, group]) => group);
    const findings = several.flatMap(([service, group]) => {
      const images = groupBy(group, ({ imageId }) => imageId);
      if (images.size === 1) return [];
      const parts = [...images].map(
        ([id, { length }]) => `${id.replace(/^sha256:/, '').slice(0, 12)} (${countText(length, 'container')})`,
      );
      const [first, ...rest] = group;
      return [
        {
          subject: { service },
          message: 'its containers run different images',
          observed: parts.join(', '),
          expected: 'one image for all',
          fix: `Recreate all of them with docker compose up -d --force-recreate ${service}.`,
          evidence: [first.evidence, ...rest.map(({ evidence }) => evidence)] as const,
        },
      ];
    });
    return judge(examined, findings, 'no service has more than one container');
  },
});
