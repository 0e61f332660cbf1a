import { parseImage } from '../../services/identify.ts';

/** The name of an image without what every engine adds of itself: `docker.io/library/redis` is `redis`. */
export function plainName(repository: string): string {
  return repository.replace(/^(?:index\.)?docker\.io\//, '').replace(/^(?:library|localhost)\//, '');
}

/** A reference in the one form in which two can be compared; without a tag it means `latest`. */
export function plainReference(reference: string): string {
  const { repository, tag = 'latest' } = parseImage(reference);
  return `${plainName(repository)}:${tag}`;
}
