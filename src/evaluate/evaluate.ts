import type { Capture } from '../model/capture.ts';
import type { ComparableRun } from '../model/comparison.ts';
import { Engine } from '../model/evidence/engine.ts';
import type { Gate } from '../model/gate.ts';
import type { Priority } from '../model/priority.ts';
import type { Judged } from '../model/provenance.ts';
import type { GateResult, RunResult } from '../model/result.ts';
import type { Severity } from '../model/settings.ts';
import { knownFindings } from './baseline/known-findings.ts';
import { baselineOf, withBaseline } from './baseline/with-baseline.ts';
import { declaredIn } from './declared.ts';
import { type EvidenceIndex, indexEvidence, narrow, wasAsked } from './evidence-index.ts';
import { exitCode, runVerdict } from './exit-code.ts';
import { gateResult, gateWithoutResult, type JudgedGate } from './gate-result.ts';
import { provenanceOf } from './provenance.ts';
import { recordedRun } from './recorded-run.ts';
import { releaseVerdict } from './release.ts';
import { allWaivers } from './waivers/gate-waivers.ts';
import { heldWaivers } from './waivers/held-waivers.ts';
import type { Weighing } from './weighing.ts';

export interface EvaluateOptions {
  readonly runId: string;
  readonly failOn: Priority;
  readonly severity: Severity;
  /** Starts a gate even when the one before it is not ready for it. */
  readonly keepGoing: boolean;
  /** By which program it is judged, and how that differs from what the capture says. */
  readonly judged?: Judged;
  /** Findings that the baseline has fail no gate, unless they are P0. */
  readonly failOnNew?: boolean;
  /** An earlier run to compare with, instead of the one that the capture carries. */
  readonly baseline?: ComparableRun;
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
  const recorded = recordedRun(capture);
  const baseline = baselineOf(index, options.baseline);
  const weighing = weighingOf(index, recorded, options, baseline);
  const asked = gates.filter(({ id }) => recorded.gates.includes(id));
  const judged = evaluateGates(asked, index, weighing, options.keepGoing);
  const results = judged.map(({ result }) => result);
  const run = judgedRun(recorded, options, index);
  const declared = declaredIn(index);
  const result: RunResult = {
    schema: 'gates-result/1',
    run,
    ...(options.judged && { judged: options.judged }),
    provenance: provenanceOf(capture, index),
    verdict: runVerdict(results, run.gatesNamed),
    exitCode: exitCode(results, run),
    release: releaseVerdict(results, run, index),
    gates: results,
    notEvaluated: judged.flatMap(({ gaps }) => gaps),
    waivers: allWaivers(
      judged.flatMap(({ waivers }) => waivers),
      weighing.waivers,
    ),
    remediation: [],
    ...(declared && { declared }),
    evidence: [...capture.manifest.pieces],
    ledger: [...capture.manifest.ledger],
  };
  return withBaseline(result, baseline, index);
}

/** One gate after the other: whether the next one starts is told by the one before. */
function evaluateGates(
  gates: readonly Gate[],
  index: EvidenceIndex,
  weighing: Weighing,
  keepGoing: boolean,
): readonly JudgedGate[] {
  const judged: JudgedGate[] = [];
  for (const gate of gates) {
    const before = judged.find(({ result }) => result.readiness.next === gate.id);
    judged.push(evaluateGate(gate, before?.result, index, { weighing, keepGoing }));
  }
  return judged;
}

function judgedRun(
  recorded: ReturnType<typeof recordedRun>,
  { runId, failOn, severity, failOnNew }: EvaluateOptions,
  index: EvidenceIndex,
): RunResult['run'] {
  const engine = narrow(index, ['engine']).evidence?.engine;
  const { id: _, ...context } = recorded;
  return {
    id: runId,
    ...context,
    failOn,
    severityProfile: severity.profile,
    ...(failOnNew && { failOnNew: true }),
    ...(engine && { engine: Engine.parse(engine) }),
  };
}

function weighingOf(
  index: EvidenceIndex,
  { takenAt }: { readonly takenAt: string },
  { failOn, severity, failOnNew = false }: EvaluateOptions,
  baseline: ComparableRun | undefined,
): Weighing {
  const known = knownFindings(baseline);
  return { failOn, severity, failOnNew, known, waivers: heldWaivers(index, takenAt) };
}

function evaluateGate(
  gate: Gate,
  before: GateResult | undefined,
  index: EvidenceIndex,
  { weighing, keepGoing }: { readonly weighing: Weighing; readonly keepGoing: boolean },
): JudgedGate {
  const blocked = gate.id === WAITS_FOR_READINESS && before && !before.readiness.ready && !keepGoing;
  if (blocked) {
    const by = before.readiness.blockedBy.map(({ title }) => title).join('; ');
    return unjudged(gateWithoutResult(gate, 'not-started', `blocked by ${before.title}: ${by}`));
  }
  if (gate.configuredBy && !gate.configuredBy.kinds.some((kind) => wasAsked(index, kind)))
    return unjudged(gateWithoutResult(gate, 'not-configured', gate.configuredBy.otherwise));
  return gateResult(gate, index, weighing);
}

function unjudged(result: GateResult): JudgedGate {
  return { result, gaps: [], waivers: [] };
}
