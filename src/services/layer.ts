import { onceEach } from '../shared/once-each.ts';
import { type Described, serviceName } from './described.ts';
import { knownService, supposedService } from './identify-service.ts';
import type { Layer } from './known-service.ts';

const LAYER_BY_WORD: readonly (readonly [RegExp, Layer])[] = [
  [/(^|[-_.])(worker|consumer|scheduler|cron|queue-worker|celery|sidekiq)s?($|[-_.\d])/, 'Background'],
  [/(^|[-_.])(ui|web|webmail|frontend|front|dashboard|site|proxy|edge)($|[-_.\d])/, 'Frontend'],
  [/(^|[-_.])(db|database)($|[-_.\d])/, 'Database'],
  [/(^|[-_.])(cache|queue|broker)($|[-_.\d])/, 'Cache/Queue'],
  [/(^|[-_.])(llm|inference)($|[-_.\d])/, 'AI/LLM'],
];

/** The layer of a service: of its kind when that is known, else by the words of its name, else of what it may be. */
export const layerOf = onceEach((described: Described): Layer => {
  const known = knownService(described);
  if (known) return known.layer;
  const name = serviceName(described).toLowerCase();
  const byWord = LAYER_BY_WORD.find(([word]) => word.test(name))?.[1];
  return byWord ?? supposedService(described)?.layer ?? 'Application';
});
