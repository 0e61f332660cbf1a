import * as z from 'zod';
import { Position } from './evidence/position.ts';
import { GATE_IDS } from './gate-ids.ts';

const Text = z.string().trim().min(1);

/** Which findings of a check are meant. Every field that is set has to fit; without any, all findings of the check. */
export const WaiverScope = z.strictObject({
  service: Text.optional(),
  /** A container by its name. */
  container: Text.optional(),
  /** A file as the findings name it, relative to the project directory. */
  file: Text.optional(),
  /** One finding, by the fingerprint that the report shows. */
  fingerprint: z
    .string()
    .regex(/^[\da-f]{16}$/, { error: 'must be the 16 hexadecimal digits that the report shows, in quotes' })
    .optional(),
});
export type WaiverScope = z.infer<typeof WaiverScope>;

/** An accepted finding as somebody wrote it down: which one, why, who answers for it, and until when. */
export const WaiverEntry = z.strictObject({
  check: Text,
  scope: WaiverScope.prefault({}),
  reason: Text,
  owner: Text,
  /** Who agreed to it; for a P0 somebody else than the owner. */
  approver: Text.optional(),
  /** The last day on which it counts, in UTC. */
  expires: z.iso.date({ error: 'must be a day such as 2027-01-31' }),
});
export type WaiverEntry = z.infer<typeof WaiverEntry>;

/** `gates.waivers.yaml`. */
export const WaiversFile = z.strictObject({ waivers: z.array(WaiverEntry).default([]) });

/** A waiver with the place at which it was written. */
export const PlacedWaiver = z.object({ ...WaiverEntry.shape, scope: z.object(WaiverScope.shape), place: Position });
export type PlacedWaiver = z.infer<typeof PlacedWaiver>;

/** Who accepted a finding, as its report shows it. */
export const AcceptedBy = PlacedWaiver.pick({ reason: true, owner: true, approver: true, expires: true }).extend({
  place: Position.pick({ file: true, line: true }),
});
export type AcceptedBy = z.infer<typeof AcceptedBy>;

/**
 * What became of a waiver. `orphaned` fits no finding of a check that was judged; `expired` has passed its last day;
 * `refused` lacks the approver that a P0 needs; of `not-judged` nothing is known, because its check was not judged.
 */
export const WaiverState = z.enum(['applied', 'orphaned', 'expired', 'refused', 'not-judged']);
export type WaiverState = z.infer<typeof WaiverState>;

export const WaiverOutcome = PlacedWaiver.extend({
  state: WaiverState,
  /** Findings that it fits; they are accepted only when it is `applied`. */
  findings: z.number(),
  /** The gate that its check belongs to; absent when that gate is not part of the run. */
  gate: z.enum(GATE_IDS).optional(),
  /** Why it does not count, where it does not. */
  because: z.string().optional(),
});
export type WaiverOutcome = z.infer<typeof WaiverOutcome>;
