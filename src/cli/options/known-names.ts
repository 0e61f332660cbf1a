import { CHECK_IDS } from '../../../gates/check-ids.generated.ts';
import { GATE_DECLARATIONS } from '../../../gates/on-demand.generated.ts';
import { WAIVER_CHECKS } from '../../evaluate/waivers/waiver-checks.ts';
import type { GateId } from '../../model/gate.ts';

const sectionsOf = (id: GateId) => GATE_DECLARATIONS[id].sections.map((section) => section.id);

/** The names that a settings file may use: of checks, and of the sections of each gate. */
export const KNOWN_NAMES = {
  checks: [...CHECK_IDS, ...WAIVER_CHECKS.map(({ meta }) => meta.id)],
  sections: { g1: sectionsOf('g1'), g2: sectionsOf('g2'), g3: sectionsOf('g3') },
};
