import type { HttpExchange } from '../../src/model/evidence/container-activity.ts';
import type { Exposition } from '../../src/model/evidence/exposition.ts';
import { anAnswer, anExchange } from './evidence.ts';

/** What stands in a sound answer of a metrics endpoint. */
export function anExposition(different: Partial<Exposition> = {}): Exposition {
  const counted = { families: 2, samples: 5, faultCount: 0 };
  return { format: 'prometheus', ...counted, faults: [], names: ['requests_total', 'up'], ...different };
}

/** The answer of the metrics endpoint of the service api; `null` where it holds no exposition. */
export function metricsOf(
  answer: Parameters<typeof anAnswer>[0] = {},
  exposition: Exposition | null = anExposition(),
): HttpExchange {
  const text = { contentType: 'text/plain; version=0.0.4', excerpt: 'up 1', json: undefined };
  const outcome = anAnswer({ ...text, ...(exposition && { exposition }), ...answer });
  return anExchange('api', { purpose: 'metrics', url: 'http://127.0.0.1:3000/metrics', outcome });
}
