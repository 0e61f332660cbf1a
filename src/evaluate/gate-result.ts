import type { CheckResult } from '../model/check-result.ts';
import type { Gate } from '../model/gate.ts';
import type { GateResult, GateVerdict, NotEvaluated, SectionResult } from '../model/result.ts';
import type { WaiverOutcome } from '../model/waiver.ts';
import { countText } from '../shared/count-text.ts';
import { conclusions } from './conclusions.ts';
import { type EvidenceIndex, narrow } from './evidence-index.ts';
import { readiness } from './readiness.ts';
import { missingText } from './run-check.ts';
import { sectionResult } from './section-result.ts';
import { gateWaivers } from './waivers/gate-waivers.ts';
import { waiverSection } from './waivers/waiver-section.ts';
import type { Weighing } from './weighing.ts';

/** A judged gate, what is open in it, and what became of the waivers that name its checks. */
export interface JudgedGate {
  readonly result: GateResult;
  readonly gaps: readonly NotEvaluated[];
  readonly waivers: readonly WaiverOutcome[];
}

/** Evaluates every section of a gate and draws its verdict and readiness. */
export function gateResult(gate: Gate, index: EvidenceIndex, weighing: Weighing): JudgedGate {
  const evaluated = gate.sections.map((section) => sectionResult(section, index, weighing));
  const judged = evaluated.map(({ result }) => result);
  const waivers = gateWaivers(
    gate,
    evaluated.flatMap((section) => section.waivers),
    weighing,
  );
  const accepted = waiverSection(judged, waivers, weighing);
  const sections = accepted === undefined ? judged : [...judged, accepted.section];
  const gaps = evaluated.flatMap((section) => section.gaps.map((gap) => ({ gate: gate.id, ...gap })));
  const declared = gate.sections.flatMap((section) => section.checks).filter((check) => check.meta.blocksNext);
  const blocking = new Set(declared.map((check) => check.meta.id));
  const { id, title, heading, document, next } = gate;
  return {
    result: {
      id,
      title,
      heading,
      document,
      ...verdictOf(gate, sections, gaps, index),
      readiness: readiness(sections, blocking, next),
      counts: countChecks(sections),
      sections,
      relaxations: [...evaluated.flatMap(({ relaxations }) => relaxations), ...(accepted?.relaxations ?? [])],
      ...conclusions(sections),
    },
    gaps,
    waivers,
  };
}

/** A gate that did not run: it has a verdict and a reason, and nothing else. */
export function gateWithoutResult(
  gate: Gate,
  verdict: Extract<GateVerdict, 'not-started' | 'not-configured'>,
  reason: string,
): GateResult {
  const { id, title, heading, document, next } = gate;
  const none = { sections: [], relaxations: [], risks: [], gaps: [], recommendations: [], summary: [] };
  const readinessOfNone = { ...(next !== undefined && { next }), ready: false, blockedBy: [] };
  return {
    id,
    title,
    heading,
    document,
    verdict,
    reason,
    readiness: readinessOfNone,
    counts: countChecks([]),
    ...none,
  };
}

function verdictOf(
  gate: Gate,
  sections: readonly SectionResult[],
  gaps: readonly NotEvaluated[],
  index: EvidenceIndex,
): Pick<GateResult, 'verdict' | 'reason'> {
  const checks = sections.flatMap((section) => section.checks);
  const failing = checks.filter((check) => check.failsGate);
  if (failing.length > 0)
    return { verdict: 'failed', reason: `${countText(failing.length, 'check')} at or above the threshold failed` };
  const { missing, absent } = narrow(index, gate.requires);
  if (missing.length > 0) return { verdict: 'not-established', reason: missingText(missing) };
  if (absent !== undefined) return { verdict: 'not-established', reason: absent };
  if (gaps.length > 0)
    return { verdict: 'not-established', reason: `${countText(gaps.length, 'statement')} could not be evaluated` };
  const examined = checks.reduce((sum, check) => sum + check.examined, 0);
  if (examined === 0) return { verdict: 'not-established', reason: 'nothing was examined' };
  return { verdict: 'passed' };
}

function countChecks(sections: readonly SectionResult[]): GateResult['counts'] {
  const checks = sections.flatMap((section) => section.checks);
  const count = (verdict: CheckResult['verdict']) => checks.filter((check) => check.verdict === verdict).length;
  return {
    checks: checks.length,
    pass: count('pass'),
    fail: count('fail'),
    notApplicable: count('not-applicable'),
    indeterminate: count('indeterminate'),
    crashed: count('crashed'),
    waived: count('waived'),
  };
}
