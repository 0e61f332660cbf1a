import type { GateResult, RunResult } from '../../src/model/result.ts';
import { countText } from '../../src/shared/count-text.ts';
import { gateCounts } from '../select/gate-counts.ts';
import { evidenceOfKind, gateEvidence } from '../select/gate-evidence.ts';
import { overrideText } from '../select/judged-text.ts';
import { utcTime } from '../text/utc-time.ts';
import { citationIfAny } from './citation.ts';
import { code, heading, prose } from './escape.ts';
import { blocks, lines, type Markdown, md, NOTHING } from './markdown.ts';
import { legend } from './marks.ts';
import { sealLines } from './seal.ts';

/** The head of a gate's document: which gate looked at what, and when. */
export function documentHeader({ run }: RunResult, gate: GateResult): Markdown {
  return blocks(
    heading(1, `${gate.document}.md`),
    heading(2, gate.heading),
    lines(
      md`- **Timestamp:** ${prose(utcTime(run.takenAt))}`,
      md`- **Gate:** ${prose(gate.heading.split(' - ', 1).join(''))}`,
      md`- **Target:** project ${code(run.project)}`,
      run.interruptedBy === undefined ? NOTHING : interrupted(run.interruptedBy),
    ),
  );
}

/** By whom and with what it was audited, how much evidence there is, and what the marks mean. */
export function aboutThisRun(result: RunResult, gate: GateResult): Markdown {
  const { run } = result;
  return blocks(
    md`### About This Run`,
    lines(
      md`- **Engine:** ${engine(run.engine)}${citationIfAny(evidenceOfKind(result, 'engine'))}`,
      md`- **Tool:** gates ${prose(run.toolVersion)} on Node.js ${prose(run.nodeVersion)}`,
      md`- **Run:** ${code(run.id)} by ${code(`${run.user}@${run.host}`)}${citationIfAny(evidenceOfKind(result, 'run'))}`,
      md`- **Command:** ${code(run.command.join(' '))}`,
      md`- **Threshold:** findings of priority ${prose(run.failOn)} or more urgent fail the gate${severity(run.severityProfile)}`,
      overrides(result),
      sealLines(result),
      checkCounts(gate),
      md`- **Evidence:** ${evidenceCounts(result, gate)}`,
    ),
    legend(gate),
  );
}

/** What was asked otherwise when the capture was judged: it may have decided the verdict. */
export function overrides({ judged }: RunResult): Markdown {
  if (!judged || judged.overrides.length === 0) return NOTHING;
  return md`- **Judged otherwise than captured:** ${prose(judged.overrides.map(overrideText).join(', '))}`;
}

function engine(read: RunResult['run']['engine']): Markdown {
  if (read === undefined) return md`none was read`;
  const version = md`Docker Engine ${prose(read.version)}, API ${prose(read.apiVersion)}`;
  return md`${code(read.name)}, ${version}, id ${code(read.id)}, ${prose(read.operatingSystem)}`;
}

/** What the checks came to; nothing for a gate that did not run. */
function checkCounts(gate: GateResult): Markdown {
  if (gate.counts.checks === 0) return NOTHING;
  const { passed, failed, warnings, notEvaluated } = gateCounts(gate);
  const counts = [
    `${passed} hold`,
    `${failed} fail the gate`,
    `${warnings} fail less urgently`,
    `${notEvaluated} not evaluated`,
    `${gate.counts.notApplicable} not applicable`,
  ];
  return md`- **Checks:** ${prose(`${gate.counts.checks}: ${counts.join(', ')}`)}`;
}

function evidenceCounts(result: RunResult, gate: GateResult): Markdown {
  const { evidence } = result;
  const masked = evidence.reduce((sum, { redactions }) => sum + redactions, 0);
  const counts = [
    countText(evidence.length, 'piece'),
    `${gateEvidence(result, gate).length} cited here`,
    `${evidence.filter(({ missing }) => missing !== undefined).length} missing`,
    `${evidence.filter(({ truncated }) => truncated).length} truncated`,
    countText(masked, 'masked value'),
  ];
  return prose(counts.join(', '));
}

function severity(profile: RunResult['run']['severityProfile']): Markdown {
  return profile === 'dev' ? md`; findings weigh as in development` : NOTHING;
}

function interrupted(by: string): Markdown {
  return md`- **Interrupted:** by ${prose(by)}, before everything was read; this document is partial`;
}
