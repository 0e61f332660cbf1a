import { GATE_IDS } from '../../src/model/gate.ts';
import type { GateResult, RunResult } from '../../src/model/result.ts';
import { clause, sentence } from '../text/sentence.ts';
import { citation } from './citation.ts';
import { code, prose } from './escape.ts';
import { blocks, lines, type Markdown, md, NOTHING } from './markdown.ts';
import { sign } from './marks.ts';
import { releaseBlock } from './release.ts';

/** Whether the next gate may start, and what stands in its way; after the last gate, whether to release. */
export function nextGateReadiness(result: RunResult, gate: GateResult): Markdown {
  if (gate.readiness.next === undefined && gate.id === GATE_IDS.at(-1))
    return blocks(md`### Readiness for Release`, releaseBlock(result));
  return blocks(md`### Next Gate Readiness`, readiness(result, gate));
}

function readiness({ gates }: RunResult, gate: GateResult): Markdown {
  const { next, ready, blockedBy } = gate.readiness;
  if (next === undefined) return md`No gate follows this one.`;
  const following = gates.find(({ id }) => id === next);
  const name = md`**${prose(following?.heading.split(' - ', 1).join('') ?? next.toUpperCase())}**`;
  if (ready) return blocks(md`${sign('pass')} ${name} can start: no check that it depends on fails.`, fate(following));
  if (blockedBy.length === 0) return md`${sign('unknown')} ${name} is not ready: ${whyNotReady(gate)}`;
  return blocks(
    md`${sign('fail')} ${name} is blocked by:`,
    lines(...blockedBy.map((blocker) => blockerLine(gate, blocker))),
  );
}

function blockerLine({ sections }: GateResult, { check, title }: { check: string; title: string }): Markdown {
  const findings = sections
    .flatMap(({ checks }) => checks)
    .filter(({ id }) => id === check)
    .flatMap((one) => one.findings);
  const evidence = findings.flatMap((finding) => finding.evidence);
  const told = md`- ${prose(clause(title))} (${code(check)})`;
  return findings.length === 0 ? told : md`${told} ${citation(evidence, title)}`;
}

/** What became of the next gate in this run, when it did not come to a verdict of its own. */
function fate(following: GateResult | undefined): Markdown {
  if (following === undefined) return md`It was not part of this run.`;
  const { verdict, reason } = following;
  if (verdict !== 'not-started' && verdict !== 'not-configured') return NOTHING;
  const state = verdict === 'not-started' ? md`not started` : md`not configured`;
  return md`It was ${state} in this run: ${prose(sentence(reason ?? 'no reason was given'))}`;
}

function whyNotReady({ verdict, reason }: GateResult): Markdown {
  if (verdict === 'not-started' || verdict === 'not-configured') return md`this gate did not run.`;
  return prose(sentence(reason ?? 'what it depends on was not established'));
}
