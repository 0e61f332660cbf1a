import type { Gate } from '../../model/gate.ts';
import { isHostCheck } from '../../model/host-check-ids.ts';
import type { PlacedWaiver, WaiverOutcome } from '../../model/waiver.ts';
import type { Weighing } from '../weighing.ts';
import { hasExpired } from './accept-findings.ts';

/**
 * What became of the waivers that name checks of a gate, in the order in which they were written.
 *
 * @param judged those of the checks that were run
 */
export function gateWaivers(
  { id, sections }: Pick<Gate, 'id' | 'sections'>,
  judged: readonly WaiverOutcome[],
  { waivers: { waivers, day } }: Pick<Weighing, 'waivers'>,
): WaiverOutcome[] {
  const checks = new Set(sections.flatMap((section) => section.checks.map(({ meta }) => meta.id)));
  return waivers
    .filter(({ check }) => checks.has(check))
    .map((waiver) => {
      const outcome = judged.find((one) => isSame(one, waiver)) ?? unjudged(waiver, day, 'its check is switched off');
      return { ...outcome, gate: id };
    });
}

/** All waivers of a run, in the order in which they were written; those of gates that were not judged among them. */
export function allWaivers(ofGates: readonly WaiverOutcome[], { waivers, day }: Weighing['waivers']): WaiverOutcome[] {
  return waivers.map(
    (waiver) => ofGates.find((one) => isSame(one, waiver)) ?? unjudged(waiver, day, whyUnjudged(waiver)),
  );
}

function whyUnjudged({ check }: PlacedWaiver): string {
  return isHostCheck(check)
    ? 'its check is about several hosts, which `gates merge` looks at'
    : 'the gate of its check was not judged in this run';
}

function unjudged(waiver: PlacedWaiver, day: string, because: string): WaiverOutcome {
  const isOver = hasExpired(waiver, day);
  const state = isOver ? 'expired' : 'not-judged';
  return { ...waiver, findings: 0, state, because: isOver ? `its last day was ${waiver.expires}` : because };
}

function isSame({ check, place }: PlacedWaiver, other: PlacedWaiver): boolean {
  const { file, line, column } = other.place;
  return check === other.check && place.file === file && place.line === line && place.column === column;
}
