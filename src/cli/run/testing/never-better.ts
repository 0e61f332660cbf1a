import { GATES } from '../../../../gates/index.generated.ts';
import type { CheckResult } from '../../../model/check-result.ts';
import type { EvidenceKind } from '../../../model/evidence/kinds.ts';
import type { RunResult } from '../../../model/result.ts';

type Verdict = CheckResult['verdict'];

/** What a check may come to when evidence is taken away from it. A fault may show something; it hides nothing. */
const ALLOWED: Readonly<Record<Verdict, readonly Verdict[]>> = {
  pass: ['pass', 'fail', 'indeterminate'],
  fail: ['fail', 'indeterminate'],
  'not-applicable': ['not-applicable', 'fail', 'indeterminate'],
  indeterminate: ['indeterminate', 'fail'],
  crashed: [],
  waived: ['waived', 'fail', 'indeterminate'],
};

interface Stated {
  readonly id: string;
  readonly needs: readonly EvidenceKind[];
}

const STATED: readonly Stated[] = GATES.flatMap(({ sections }) => sections).flatMap(({ checks, exhibits }) =>
  [...checks, ...exhibits].map(({ meta, needs }) => ({ id: meta.id, needs })),
);

/**
 * What a run with a fault says that it must not say, one sentence each; nothing when the fault made nothing better.
 *
 * @param sound the same audit without the fault
 * @param lost the kinds of evidence of which a piece cannot be there
 */
export function improvements(sound: RunResult, faulty: RunResult, lost: readonly EvidenceKind[]): readonly string[] {
  return [
    ...(faulty.exitCode === 0 || faulty.verdict === 'passed' ? [`the run ends with ${faulty.exitCode}`] : []),
    ...faulty.gates.flatMap(({ id, verdict }) => (verdict === 'passed' ? [`${id} passed`] : [])),
    ...lost.filter((kind) => !missingOf(faulty, kind)).map((kind) => `no piece of ${kind} is missing`),
    ...changedForTheBetter(sound, faulty),
    ...statementsOnLostEvidence(faulty, lost),
    ...passesOnLostPieces(sound, faulty),
  ];
}

/** The same for what needs no comparison: nothing that depends on one of these kinds may be said as if it were whole. */
export function statementsOnLostEvidence(faulty: RunResult, lost: readonly EvidenceKind[]): readonly string[] {
  const dependents = new Set(
    STATED.filter(({ needs }) => needs.some((kind) => lost.includes(kind))).map(({ id }) => id),
  );
  const open = new Set(faulty.notEvaluated.map(({ check, exhibit }) => check ?? exhibit));
  const passed = checksOf(faulty).filter(({ id, verdict }) => dependents.has(id) && verdict === 'pass');
  return [
    ...passed.map(({ id }) => `${id} passes without its evidence`),
    ...[...dependents]
      .filter((id) => isStated(faulty, id) && !open.has(id))
      .map((id) => `${id} is not told to be open`),
  ];
}

function changedForTheBetter(sound: RunResult, faulty: RunResult): string[] {
  const before = new Map(checksOf(sound).map(({ id, verdict }) => [id, verdict]));
  return checksOf(faulty).flatMap(({ id, verdict }) => {
    const was = before.get(id);
    const isEmpty = verdict === 'not-applicable' && was !== 'crashed' && hasItsEvidence(faulty, id);
    return isEmpty || (was && ALLOWED[was].includes(verdict)) ? [] : [`${id} was ${was}, and is ${verdict}`];
  });
}

/** An empty list is an answer: what is said of nothing is not applicable, and the run is not established by that. */
function hasItsEvidence(faulty: RunResult, id: string): boolean {
  const needs = STATED.find((each) => each.id === id)?.needs ?? [];
  return !needs.some((kind) => missingOf(faulty, kind));
}

/** Checks that pass although a piece that their pass rested on is gone, also where they look at it piece by piece. */
function passesOnLostPieces(sound: RunResult, faulty: RunResult): string[] {
  const subjects = new Map(sound.evidence.map(({ id, kind, subject }) => [id, { kind, subject }]));
  const before = new Map(checksOf(sound).map((check) => [check.id, check]));
  return checksOf(faulty)
    .filter(({ verdict }) => verdict === 'pass')
    .flatMap(({ id }) => {
      const rested = (before.get(id)?.evidence ?? []).flatMap((piece) => subjects.get(piece) ?? []);
      const gone = rested.find(({ kind, subject }) => isMissing(faulty, kind, subject));
      return gone ? [`${id} passes although ${gone.kind} of ${gone.subject} is missing`] : [];
    });
}

function missingOf({ evidence }: RunResult, kind: string): boolean {
  return evidence.some((piece) => piece.kind === kind && piece.missing !== undefined);
}

function isMissing({ evidence }: RunResult, kind: string, subject: string): boolean {
  const concerns = (piece: RunResult['evidence'][number]) => piece.subject === subject || piece.subject === '*';
  return evidence.some((piece) => piece.kind === kind && piece.missing !== undefined && concerns(piece));
}

function checksOf({ gates }: RunResult): readonly CheckResult[] {
  return gates.flatMap(({ sections }) => sections).flatMap(({ checks }) => checks);
}

function isStated({ gates }: RunResult, id: string): boolean {
  const sections = gates.flatMap((gate) => gate.sections);
  return sections.some(({ checks, exhibits }) => [...checks, ...exhibits].some((each) => each.id === id));
}
