import type { KnownService } from './known-service.ts';
import { KNOWN_SERVICES } from './known-services.ts';

export interface Image {
  /** `registry:5000/team/name` without tag and digest. */
  readonly repository: string;
  /** Last path component of the repository. */
  readonly name: string;
  readonly tag?: string;
  readonly digest?: string;
}

/** Splits an image reference (`[registry[:port]/]path[:tag][@digest]`). */
export function parseImage(reference: string): Image {
  const [tagged = '', digest] = reference.split('@', 2);
  const colon = tagged.lastIndexOf(':');
  const hasTag = colon > tagged.lastIndexOf('/');
  const repository = hasTag ? tagged.slice(0, colon) : tagged;
  const name = repository.slice(repository.lastIndexOf('/') + 1);
  return {
    repository,
    name,
    ...(hasTag && { tag: tagged.slice(colon + 1) }),
    ...(digest !== undefined && { digest }),
  };
}

const BY_IMAGE: ReadonlyMap<string, KnownService> = new Map(
  KNOWN_SERVICES.flatMap((known) => known.images.map((name) => [name, known] as const)),
);

/** The well-known service that an image is named after, or `undefined` for any other image. */
export function knownImage(image: string): KnownService | undefined {
  return BY_IMAGE.get(parseImage(image).name);
}
