import { CaptureIntake } from '../../capture/capture-intake.ts';
import { collectFlows } from '../../collect/flow/collect-flows.ts';
import type { ReadFlowFile } from '../../collect/flow/read-flow-files.ts';
import type { Container } from '../../model/evidence/container.ts';
import { countText } from '../../shared/count-text.ts';
import { askedEngine } from '../asked-engine.ts';
import type { ChosenFlows } from '../flows/choose-flows.ts';
import { consentTo } from '../flows/consent.ts';
import { maskerOf } from '../flows/masker.ts';
import { runNames } from '../flows/run-names.ts';
import type { Say } from '../progress.ts';
import type { CollectRequest, FunctionalRequest } from './collect-request.ts';
import { notReadyForFlows } from './ready-for-flows.ts';

export interface FlowsFound {
  readonly files: readonly ReadFlowFile[];
  readonly project: string;
  readonly containers: readonly Container[];
  readonly chosen: ChosenFlows;
  readonly needEngine: boolean;
}

/** Runs the flows against the system, when the gate before is ready for them. Cleanup outlives an interruption. */
export async function runFunctionalTests(
  request: CollectRequest,
  functional: FunctionalRequest,
  intake: CaptureIntake,
  { files, project, containers, chosen, needEngine }: FlowsFound,
  say: Say,
): Promise<void> {
  const { settings, takenAt } = request;
  const { judging, redactor, journals } = functional;
  const { endpoint, engineHost, isLocal } = await askedEngine(request.engine);
  const heldBack = await notReadyForFlows(request, judging, intake, project);
  // What was read so far holds secrets that answers to flows may repeat.
  for (const piece of intake.pieces) if ('value' in piece) redactor.gather(piece.value);
  const own = new CaptureIntake(new AbortController().signal, intake.limits);
  await collectFlows(own, {
    run: runNames(takenAt),
    project,
    ...(needEngine && { endpoint }),
    callMs: intake.limits.call,
    files,
    ...chosen,
    ...(heldBack && { heldBack }),
    concurrency: settings.flows.concurrency,
    signal: intake.signal,
    masker: maskerOf(redactor),
    journals,
    engineHost,
    isLocal,
    environment: process.env,
    containers,
    mayAsk: consentTo(settings),
    // Every flow may have taught secrets, and masking begins with looking at all of them: not for what nobody reads.
    say: request.quiet ? () => undefined : (text) => say(redactor.message(text)),
  });
  intake.pieces.push(...own.pieces);
  intake.ledger.push(...own.ledger);
  const ran = own.pieces.filter((piece) => 'value' in piece && hasRun(piece.value)).length;
  say(redactor.message(heldBack ? `not run, because ${heldBack.message}` : countText(ran, 'flow')));
}

function hasRun(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'status' in value && value.status === 'ran';
}
