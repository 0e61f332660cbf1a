import type { GateResult, NotEvaluated, RunResult } from '../../src/model/result.ts';
import { gapsOf } from '../select/gate-evidence.ts';
import { bodyOf } from '../select/overview.ts';
import { sentence } from '../text/sentence.ts';
import { actionLedger } from './action-ledger.ts';
import { atAGlance } from './at-a-glance.ts';
import { aboutThisRun, documentHeader } from './document-header.ts';
import { prose } from './escape.ts';
import { howEstablished } from './established.ts';
import { evidenceAppendix } from './evidence-appendix.ts';
import { evidenceSummary } from './evidence-summary.ts';
import { gapAnalysis } from './gap-analysis.ts';
import { blocks, type Markdown, md, NOTHING } from './markdown.ts';
import { nextGateReadiness } from './next-gate.ts';
import { notApplicableBlock } from './not-applicable.ts';
import { notEvaluatedBlock } from './not-evaluated.ts';
import { recommendations } from './recommendations.ts';
import { relaxationsBlock } from './relaxations.ts';
import { riskAssessment } from './risk-assessment.ts';
import { notProven } from './seal.ts';
import { sectionBlock } from './section.ts';

/** The document of one gate as Markdown, with a newline at its end. */
export function gateDocument(result: RunResult, gate: GateResult): string {
  const didRun = gate.verdict !== 'not-started' && gate.verdict !== 'not-configured';
  const body = didRun ? judgedGate(result, gate) : gateWithoutRun(gate);
  const head = [documentHeader(result, gate), md`### At a Glance`, atAGlance(result, gate), aboutThisRun(result, gate)];
  return `${blocks(...head, body, nextGateReadiness(result, gate), appendix(result, gate, didRun))}\n`;
}

function judgedGate(result: RunResult, gate: GateResult): Markdown {
  const gaps = gapsOf(result, gate);
  const openExhibits = openExhibitsOf(gaps);
  const placeOf = ({ section }: NotEvaluated) => gate.sections.find(({ id }) => id === section)?.title ?? section;
  return blocks(
    notEvaluatedBlock(result, gaps, { level: 3, placeOf }),
    relaxationsBlock(gate),
    ...bodyOf(gate).map((section) => sectionBlock(section, openExhibits)),
    riskAssessment(gate, gaps.length),
    gapAnalysis(gate),
    recommendations(gate),
    evidenceSummary(gate),
  );
}

function gateWithoutRun({ verdict, reason }: GateResult): Markdown {
  const title = verdict === 'not-started' ? md`### Not Started` : md`### Not Configured`;
  const because = prose(sentence(reason ?? 'no reason was given'));
  return blocks(title, md`This gate has neither passed nor failed: ${because}`);
}

function appendix(result: RunResult, gate: GateResult, didRun: boolean): Markdown {
  if (!didRun) return NOTHING;
  const openExhibits = openExhibitsOf(gapsOf(result, gate));
  return blocks(
    notApplicableBlock(gate, openExhibits),
    howEstablished(result, gate),
    notProven(result, 3),
    actionLedger(result),
    evidenceAppendix(result, gate),
  );
}

/** The exhibits that could not be presented in full; others without rows do not apply. */
function openExhibitsOf(gaps: readonly NotEvaluated[]): ReadonlySet<string> {
  return new Set(gaps.flatMap(({ exhibit }) => (exhibit === undefined ? [] : [exhibit])));
}
