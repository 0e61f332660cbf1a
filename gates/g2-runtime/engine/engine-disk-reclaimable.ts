import { engineSubject } from '../../../src/derive/engine/engine-posture.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { dockerDocs } from '../../../src/model/reference.ts';
import { sizeText } from '../../../src/shared/size-text.ts';

/** Less than this is not worth a thought. */
const LARGE = 10 * 1024 ** 3;

export const engineDiskReclaimable = defineCheck({
  meta: {
    id: 'engine-disk-reclaimable',
    priority: 'P3',
    title: 'Little of what lies on the disk of the engine is unused',
    failureTitle: 'More than half of what lies on the disk of the engine is unused',
    why: 'A full disk stops databases, logs and every new container at once.',
    fix: 'Look at `docker system df -v`, and remove what nobody needs with `docker image prune` and `docker builder prune`.',
    impact: 'full disk',
    effort: 'small',
    references: [dockerDocs('engine/manage-resources/pruning', 'Prune unused objects')],
  },
  needs: ['engineDiskUse', 'engine'],
  evaluate({ engineDiskUse, engine }) {
    const total = (key: 'bytes' | 'reclaimableBytes') =>
      engineDiskUse.groups.reduce((sum, group) => sum + group[key], 0);
    const [bytes, unused] = [total('bytes'), total('reclaimableBytes')];
    const findings =
      unused >= LARGE && unused > bytes / 2
        ? [
            {
              subject: engineSubject(engine),
              message: `${sizeText(unused)} of ${sizeText(bytes)} could be removed`,
              observed: `${sizeText(unused)} are not in use`,
              expected: 'less than half of it, or less than 10 GiB',
              evidence: [engineDiskUse.evidence] as const,
            },
          ]
        : [];
    return judge([engineDiskUse], findings, 'the disk use was not asked for');
  },
});
