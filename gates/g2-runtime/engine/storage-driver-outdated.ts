import { isPodman, POSTURE_UNTOLD, toldPosture } from '../../../src/derive/engine/engine-posture.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { cis, dockerDocs } from '../../../src/model/reference.ts';

/** https://docs.docker.com/engine/storage/drivers/select-storage-driver/ */
const OUTDATED: Readonly<Record<string, string>> = {
  aufs: 'removed from version 24 on',
  devicemapper: 'removed from version 25 on',
  overlay: 'replaced by overlay2, and removed from version 24 on',
  vfs: 'copies every layer in full, meant for tests',
};

export const storageDriverOutdated = defineCheck({
  meta: {
    id: 'storage-driver-outdated',
    priority: 'P2',
    title: 'The engine keeps its layers with a driver that has a future',
    failureTitle: 'The engine keeps its layers with an outdated driver or filesystem',
    why: 'An outdated driver is slow, wastes the disk or damages layers, and the next version of the engine cannot read it.',
    fix: 'Save what is needed, set `"storage-driver": "overlay2"` on a filesystem with `d_type`, and pull the images again.',
    impact: 'slow or damaged layers, no way to update',
    effort: 'large',
    references: [cis('2.6'), dockerDocs('engine/storage/drivers/select-storage-driver', 'Storage drivers')],
  },
  needs: ['engine'],
  evaluate({ engine }) {
    const told = toldPosture(engine);
    const driver = engine.storageDriver;
    const reason = OUTDATED[driver];
    const findings = told.flatMap(({ posture, subject, evidence }) => {
      const reasons = [
        // What Podman calls overlay is what Docker calls overlay2.
        ...(reason === undefined || (isPodman(posture) && driver === 'overlay') ? [] : [reason]),
        ...(posture.directoryTypes === false ? ['its filesystem does not tell files from folders (d_type)'] : []),
      ];
      if (reasons.length === 0) return [];
      const on = posture.backingFilesystem === undefined ? '' : ` on ${posture.backingFilesystem}`;
      return {
        subject,
        message: `the storage driver ${driver} is not to be used: ${reasons.join('; ')}`,
        observed: `${driver}${on}`,
        expected: 'overlay2 on a filesystem with d_type',
        evidence: [evidence] as const,
      };
    });
    return judge(told, findings, POSTURE_UNTOLD);
  },
});
