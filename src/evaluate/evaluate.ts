import type { Capture } from '../model/capture.ts';
import { GatesError } from '../model/errors.ts';
import { Engine } from '../model/evidence/engine.ts';
import { RunContext } from '../model/evidence/run-context.ts';
import type { Gate } from '../model/gate.ts';
import type { Priority } from '../model/priority.ts';
import type { GateResult, NotEvaluated, RunResult } from '../model/result.ts';
import type { Severity } from '../model/settings.ts';
import { type EvidenceIndex, indexEvidence, narrow, wasAsked } from './evidence-index.ts';
import { exitCode, runVerdict } from './exit-code.ts';
import { gateResult, gateWithoutResult } from './gate-result.ts';
import { releaseVerdict } from './release.ts';

export interface EvaluateOptions {
  readonly runId: string;
  readonly failOn: Priority;
  readonly severity: Severity;
  /** Starts a gate even when the one before it is not ready for it. */
  readonly keepGoing: boolean;
}

/** G1 and G2 only read, so that one never has to wait for the other; G3 acts on the system and does. */
const WAITS_FOR_READINESS = 'g3';

/**
 * Judges a capture. Pure: the same capture, gates and options give the same result anywhere, any day.
 *
 * @throws GatesError `GATES_CAPTURE_INVALID` when the capture does not say of which run it is
 */
export function evaluate(capture: Capture, gates: readonly Gate[], options: EvaluateOptions): RunResult {
  const index = indexEvidence(capture);
  const run = runContext(index);
  const results: GateResult[] = [];
  const gaps: NotEvaluated[] = [];
  for (const gate of gates.filter(({ id }) => run.gates.includes(id))) {
    const before = results.find((result) => result.readiness.next === gate.id);
    const evaluated = evaluateGate(gate, before, index, options);
    results.push(evaluated.result);
    gaps.push(...evaluated.gaps);
  }
  const engine = narrow(index, ['engine']).evidence?.engine;
  return {
    schema: 'gates-result/1',
    run: {
      ...run,
      id: options.runId,
      failOn: options.failOn,
      severityProfile: options.severity.profile,
      ...(engine && { engine: Engine.parse(engine) }),
    },
    verdict: runVerdict(results, run.gatesNamed),
    exitCode: exitCode(results, run),
    release: releaseVerdict(results, run, index),
    gates: results,
    notEvaluated: gaps,
    evidence: [...capture.manifest.pieces],
    ledger: [...capture.manifest.ledger],
  };
}

function evaluateGate(gate: Gate, before: GateResult | undefined, index: EvidenceIndex, options: EvaluateOptions) {
  const blocked = gate.id === WAITS_FOR_READINESS && before && !before.readiness.ready && !options.keepGoing;
  if (blocked) {
    const by = before.readiness.blockedBy.map(({ title }) => title).join('; ');
    return { result: gateWithoutResult(gate, 'not-started', `blocked by ${before.title}: ${by}`), gaps: [] };
  }
  if (gate.configuredBy && !gate.configuredBy.kinds.some((kind) => wasAsked(index, kind)))
    return { result: gateWithoutResult(gate, 'not-configured', gate.configuredBy.otherwise), gaps: [] };
  return gateResult(gate, index, options);
}

function runContext(index: EvidenceIndex): RunContext {
  const run = narrow(index, ['run']).evidence?.run;
  if (!run) {
    const hint = 'Take the capture again with this version.';
    throw new GatesError({
      code: 'GATES_CAPTURE_INVALID',
      message: 'The capture does not say of which run it is.',
      hint,
    });
  }
  return RunContext.parse(run);
}
