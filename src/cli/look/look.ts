import { CaptureIntake } from '../../capture/capture-intake.ts';
import { Redactor } from '../../capture/redact/redactor.ts';
import { seal } from '../../capture/seal.ts';
import type { EngineEndpoint } from '../../collect/engine/endpoint.ts';
import { type EvidenceIndex, indexEvidence } from '../../evaluate/evidence-index.ts';
import type { Action } from '../../model/capture.ts';
import type { GateId } from '../../model/gate.ts';
import type { Settings } from '../../model/settings.ts';
import { useDoor } from '../door.ts';
import { watchForInterruption } from '../interruption.ts';
import { limitsAsked } from '../options/limits-asked.ts';
import { isOwnWord } from '../own-words.ts';
import { collect } from '../run/collect.ts';
import { targetOptions } from '../run/target.ts';
import { toolVersion } from '../version.ts';
import type { LookOptions } from './look-options.ts';

/** What was seen of a project: the masked evidence, and the door that masked it. */
export interface Looked {
  readonly evidence: EvidenceIndex;
  readonly redactor: Redactor;
  /** Every call that was made, and what became of it. */
  readonly ledger: readonly Action[];
  /** ISO 8601. */
  readonly takenAt: string;
}

/**
 * Reads what the gates would read, and judges nothing: for commands that say what they found. What they print comes from
 * masked evidence only, as that of a run does.
 *
 * @throws GatesError when there is neither a Compose file nor the name of a project
 */
export async function look(options: LookOptions, settings: Settings, gates: readonly GateId[]): Promise<Looked> {
  const takenAt = new Date();
  const limits = limitsAsked(settings, options);
  const interruption = watchForInterruption(limits.run);
  const { host, context } = options;
  const request = {
    gates,
    gatesNamed: true,
    target: targetOptions(options, settings),
    settings,
    limits,
    engine: { ...(host !== undefined && { host }), ...(context !== undefined && { context }) },
    command: ['gates', ...process.argv.slice(2)],
    takenAt,
    quiet: options.quiet === true,
  };
  try {
    return sealed(await collect(request, interruption), takenAt);
  } finally {
    interruption.release();
  }
}

/** Reads what the engine alone tells, where no project can be looked at. */
export async function lookAtEngine(endpoint: EngineEndpoint, settings: Settings): Promise<Looked> {
  const { collectEngine } = await import('../../collect/engine/collect-engine.ts');
  const limits = limitsAsked(settings, {});
  const takenAt = new Date();
  const intake = new CaptureIntake(AbortSignal.timeout(limits.run), limits);
  const { finished } = await collectEngine(intake, {
    endpoint,
    projectName: '',
    callMs: limits.call,
    logs: settings.logs,
    samples: 0,
  });
  await finished;
  return sealed(intake, takenAt);
}

function sealed(intake: CaptureIntake, takenAt: Date): Looked {
  const redactor = useDoor(new Redactor(undefined, isOwnWord));
  const capture = seal(intake, redactor, { takenAt: takenAt.toISOString(), toolVersion: toolVersion() });
  const { ledger } = capture.manifest;
  return { evidence: indexEvidence(capture), redactor, ledger, takenAt: takenAt.toISOString() };
}
