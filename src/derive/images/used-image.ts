import type { Container } from '../../model/evidence/container.ts';
import type { Image } from '../../model/evidence/engine-objects.ts';
import type { Cited, DeepReadonly } from '../../model/evidence/kinds.ts';
import { groupBy } from '../../shared/group-by.ts';

type ReadContainer = DeepReadonly<Cited<Container>>;
type ReadImage = DeepReadonly<Cited<Image>>;

/** An image together with the first container of a service that was started from it. */
export interface UsedImage {
  readonly service: string;
  /** As the container names it. */
  readonly name: string;
  readonly container: ReadContainer;
  readonly image: ReadImage;
  readonly evidence: ReadImage['evidence'];
}

/** The images that were read, once for each service that uses them. */
export function usedImages(containers: readonly ReadContainer[], images: readonly ReadImage[]): readonly UsedImage[] {
  const groups = groupBy(containers, ({ service, imageId }) => `${service} ${imageId}`);
  return [...groups.values()].flatMap(([container]) =>
    images
      .filter(({ id }) => id === container.imageId)
      .map((image) => ({
        service: container.service,
        name: container.image,
        container,
        image,
        evidence: image.evidence,
      })),
  );
}

/** Seconds since an image was built; undefined where its builder wrote down no time, as reproducible builds do. */
export function imageAge({ createdAt }: Pick<ReadImage, 'createdAt'>, takenAt: string): number | undefined {
  const seconds = (Date.parse(takenAt) - Date.parse(createdAt)) / 1000;
  const isBuildTime = Number.isFinite(seconds) && seconds >= 0 && createdAt > '1981';
  return isBuildTime ? seconds : undefined;
}
