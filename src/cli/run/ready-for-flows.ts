import { GATE_ON_DEMAND } from '../../../gates/on-demand.generated.ts';
import { CaptureIntake } from '../../capture/capture-intake.ts';
import { Redactor } from '../../capture/redact/redactor.ts';
import { seal } from '../../capture/seal.ts';
import { evaluate } from '../../evaluate/evaluate.ts';
import type { EvidenceKind } from '../../model/evidence/kinds.ts';
import type { Gate } from '../../model/gate.ts';
import { toolVersion } from '../version.ts';
import type { CollectRequest, FunctionalRequest } from './collect-request.ts';
import { keepRun } from './keep-run.ts';

/**
 * Why flows must not be sent to the system: the gate before is not ready for them. It is judged on what was read so far,
 * by the checks that block the next gate alone; the report judges it again, and comes to the same.
 */
export async function notReadyForFlows(
  request: CollectRequest,
  judging: FunctionalRequest['judging'],
  intake: CaptureIntake,
  project: string,
): Promise<{ readonly code: string; readonly message: string } | undefined> {
  const { gates, takenAt } = request;
  if (!gates.includes('g2') || judging.keepGoing) return undefined;
  const gate = blockingPart(await GATE_ON_DEMAND.g2());
  const read = new CaptureIntake(new AbortController().signal);
  read.pieces.push(...intake.pieces.filter(({ kind }) => kindsOf(gate).includes(kind)));
  keepRun(request, read, project, undefined);
  const capture = seal(read, new Redactor(), { takenAt: takenAt.toISOString(), toolVersion: toolVersion() });
  const [result] = evaluate(capture, [gate], { runId: 'before flows', ...judging }).gates;
  if (!result || result.readiness.ready) return undefined;
  const by = result.readiness.blockedBy.map(({ title }) => title).join('; ');
  return { code: 'gate.not-ready', message: `${result.title} is not ready for them: ${by}` };
}

function blockingPart(gate: Gate): Gate {
  const sections = gate.sections.map((section) => ({
    ...section,
    checks: section.checks.filter(({ meta }) => meta.blocksNext),
    exhibits: [],
  }));
  return { ...gate, sections };
}

function kindsOf({ sections, requires }: Gate): EvidenceKind[] {
  const checks = sections.flatMap((section) => section.checks);
  return [...new Set([...requires, ...checks.flatMap(({ needs, consults = [] }) => [...needs, ...consults])])];
}
