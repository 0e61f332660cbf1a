import { layerOf } from '../../services/layer.ts';
import { usesService } from '../dependencies/service-reference.ts';
import { declaredReferences } from '../services/declared-reference.ts';
import type { DeclaredService } from '../services/declared-services.ts';

/** Words in a name that say messages or jobs are kept there for later. */
const QUEUE_WORD =
  /(?:^|[_\-.])(?:queues?|brokers?|events?|event-?bus|bus|streams?|jobs?|tasks?|celery|bull(?:mq)?|sidekiq|resque|rq|arq|huey|dramatiq)(?:$|[_\-.\d])/i;

/**
 * What tells that a store holds messages or jobs for others, in a few words: its name, a variable of a client, or a
 * background worker that uses it. Undefined where nothing does, and it may be a cache.
 */
export function queueUse(store: DeclaredService, services: readonly DeclaredService[]): string | undefined {
  if (QUEUE_WORD.test(store.name)) return `it is called ${store.name}`;
  const reference = declaredReferences(services).find(
    ({ to, entry }) => to.name === store.name && QUEUE_WORD.test(entry.name),
  );
  if (reference) return `${reference.entry.name} of ${reference.from.name} names it`;
  const worker = services.find((service) => layerOf(service) === 'Background' && usesService(service, store));
  return worker && `the background service ${worker.name} uses it`;
}
