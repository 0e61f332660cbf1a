import { USUAL_SEVERITY } from '../../model/settings.ts';
import type { Weighing } from '../weighing.ts';

/** How findings weigh without settings, a baseline or waivers; a case states what is different. */
export function aWeighing(different: Partial<Weighing> = {}): Weighing {
  return {
    failOn: 'P1',
    severity: USUAL_SEVERITY,
    failOnNew: false,
    known: { since: () => undefined, covers: () => false },
    waivers: { waivers: [], day: '2026-11-21' },
    ...different,
  };
}
