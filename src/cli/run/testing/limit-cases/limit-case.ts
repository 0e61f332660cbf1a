import { CaptureIntake } from '../../../../capture/capture-intake.ts';
import { Redactor } from '../../../../capture/redact/redactor.ts';
import { seal } from '../../../../capture/seal.ts';
import { indexEvidence } from '../../../../evaluate/evidence-index.ts';
import { provenanceOf } from '../../../../evaluate/provenance.ts';
import type { Limits } from '../../../../model/limits/limits.ts';
import type { Provenance } from '../../../../model/provenance.ts';

/** How one limit is reached. */
export interface LimitCase {
  /** What it is set to: milliseconds, bytes, or a number of things. */
  readonly low: number;
  /** Reads what is more than that, with real servers and files. */
  meet(limits: Limits): Promise<CaptureIntake>;
}

/** What a report tells of limits that were reached by a reading. */
export function toldOf(intake: CaptureIntake): Provenance['limits'] {
  const capture = seal(intake, new Redactor(Buffer.alloc(32)), {
    takenAt: '2026-01-31T21:30:00.000Z',
    toolVersion: '0.0.0',
  });
  return provenanceOf(capture, indexEvidence(capture)).limits;
}

/** An intake that nothing but its limits ends. */
export function intakeWith(limits: Limits, signal: AbortSignal = new AbortController().signal): CaptureIntake {
  return new CaptureIntake(signal, limits);
}
