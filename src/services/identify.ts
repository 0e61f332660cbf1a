import type { KnownService, Layer } from './known-service.ts';
import { KNOWN_SERVICES } from './known-services.ts';

const LAYER_BY_WORD: readonly (readonly [RegExp, Layer])[] = [
  [/(^|[-_.])(worker|consumer|scheduler|cron|queue-worker|celery|sidekiq)s?($|[-_.\d])/, 'Background'],
  [/(^|[-_.])(ui|web|webmail|frontend|front|dashboard|site|proxy|edge)($|[-_.\d])/, 'Frontend'],
  [/(^|[-_.])(db|database)($|[-_.\d])/, 'Database'],
  [/(^|[-_.])(cache|queue|broker)($|[-_.\d])/, 'Cache/Queue'],
  [/(^|[-_.])(llm|inference)($|[-_.\d])/, 'AI/LLM'],
];

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

/** The well-known service an image name stands for, or `undefined` for an image of the team's own. */
export function knownService(image: string): KnownService | undefined {
  const { name } = parseImage(image);
  return KNOWN_SERVICES.find((known) => known.images.includes(name));
}

/** The layer of a service: by its image when that is well known, else by the words of its name, else Application. */
export function layerOf(service: string, image: string): Layer {
  const known = knownService(image);
  if (known) return known.layer;
  const name = service.toLowerCase();
  return LAYER_BY_WORD.find(([word]) => word.test(name))?.[1] ?? 'Application';
}

/** True for services that keep data or messages for others: databases, caches, queues, brokers. */
export function keepsData(image: string): boolean {
  const role = knownService(image)?.role;
  return role === 'datastore' || role === 'broker' || role === 'cache';
}
