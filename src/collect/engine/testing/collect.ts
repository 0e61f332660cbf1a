import { CaptureIntake } from '../../../capture/capture-intake.ts';
import type { MissingReason, RawPiece } from '../../../model/capture.ts';
import type { Container } from '../../../model/evidence/container.ts';
import type { EvidenceKind } from '../../../model/evidence/kinds.ts';
import { USUAL_LIMITS } from '../../../model/limits/limits.ts';
import type { LogSettings } from '../../../model/log-settings.ts';
import { collectEngine } from '../collect-engine.ts';
import type { EngineEndpoint } from '../endpoint.ts';
import { PROJECT_NAME } from './replies-of-system.ts';

const LOGS: LogSettings = { tail: 10, bytes: 65_536, patterns: [] };

/** What a collection left behind. */
export interface Collected {
  readonly intake: CaptureIntake;
  readonly containers: readonly Container[];
  /** Subject and code of every piece of a kind that could not be read. */
  missing(kind: EvidenceKind): readonly (readonly [subject: string, reason: MissingReason])[];
  values(kind: EvidenceKind): readonly unknown[];
}

/** Runs one collection; without a deadline of its own it has all the time it needs. */
export async function collect(
  endpoint: EngineEndpoint,
  {
    callMs = 10_000,
    signal = new AbortController().signal,
    logs = LOGS,
    samples = 1,
  }: { callMs?: number; signal?: AbortSignal; logs?: LogSettings; samples?: number } = {},
) {
  const intake = new CaptureIntake(signal, { ...USUAL_LIMITS, call: callMs, logRead: 3 * callMs });
  const options = { endpoint, projectName: PROJECT_NAME, callMs, logs, samples };
  const { containers, finished } = await collectEngine(intake, options);
  await finished;
  const of = (kind: EvidenceKind): RawPiece[] => intake.pieces.filter((piece) => piece.kind === kind);
  const collected: Collected = {
    intake,
    containers,
    missing: (kind) =>
      of(kind).flatMap((piece) => ('missing' in piece ? [[piece.subject, piece.missing] as const] : [])),
    values: (kind) => of(kind).flatMap((piece) => ('value' in piece ? [piece.value] : [])),
  };
  return collected;
}
