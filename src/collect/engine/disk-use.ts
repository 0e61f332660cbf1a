import type { EngineDiskUse } from '../../model/evidence/engine-posture.ts';
import type { Intake } from '../../model/intake.ts';
import type { DiskUse } from './answer-shapes.ts';
import type { EngineClient } from './engine-client.ts';
import type { ReadEngine } from './read-objects.ts';

type Group = EngineDiskUse['groups'][number];

/** Asks how much lies on the disk of the engine. Only on request: the engine walks all its files for the answer. */
export async function keepDiskUse(intake: Intake, read: ReadEngine, client: EngineClient): Promise<void> {
  const effect =
    'the engine walks the files of its images, containers and volumes, and answers no second such call meanwhile';
  const reading = await read('GET /system/df', () => client.diskUse(), effect);
  intake.keep('engineDiskUse', 'engine', reading, shapeDiskUse);
}

/** The answer in groups. What can be reclaimed is counted as `docker system df` counts it. */
export function shapeDiskUse({ LayersSize, Images, Containers, Volumes, BuildCache }: DiskUse): EngineDiskUse {
  return {
    groups: [
      images(LayersSize, Images ?? []),
      group('containers', Containers ?? [], ({ SizeRw, State }) => ({
        bytes: SizeRw ?? 0,
        isUsed: ['running', 'paused', 'restarting'].includes(State),
      })),
      group('volumes', Volumes ?? [], ({ UsageData }) => ({
        bytes: Math.max(0, UsageData?.Size ?? 0),
        isUsed: (UsageData?.RefCount ?? 1) > 0,
      })),
      group('build cache', BuildCache ?? [], ({ Size, InUse, Shared }) => ({ bytes: Size, isUsed: InUse || Shared })),
    ],
  };
}

/** Layers that several images share are counted once; they are free only when none of the images is used. */
function images(layersSize: number, all: NonNullable<DiskUse['Images']>): Group {
  const used = all.filter(({ Containers }) => Containers !== 0);
  const bytes = used.reduce((sum, { Size, SharedSize }) => sum + Math.max(0, Size - Math.max(0, SharedSize)), 0);
  return {
    name: 'images',
    count: all.length,
    used: used.length,
    bytes: layersSize,
    reclaimableBytes: Math.max(0, layersSize - bytes),
  };
}

function group<T>(
  name: Group['name'],
  all: readonly T[],
  measure: (each: T) => { bytes: number; isUsed: boolean },
): Group {
  const measured = all.map(measure);
  const sum = (some: typeof measured) => some.reduce((total, { bytes }) => total + bytes, 0);
  const free = measured.filter(({ isUsed }) => !isUsed);
  return {
    name,
    count: all.length,
    used: all.length - free.length,
    bytes: sum(measured),
    reclaimableBytes: sum(free),
  };
}
