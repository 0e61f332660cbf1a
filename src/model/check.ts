import type { EvidenceHanded, EvidenceId, EvidenceKind, MissingPiece } from './evidence/kinds.ts';
import type { Priority } from './priority.ts';
import type { Reference } from './reference.ts';
import type { Subject } from './subject.ts';

/** The files of a small project by path: `compose.yaml`, `.env`, `api/Dockerfile`. */
export type ExampleFiles = Readonly<Record<string, string>>;

export interface CheckMeta {
  /** File name and noun phrase of the failing state: `published-on-all-interfaces`. */
  id: string;
  priority: Priority;
  /** Where the audited system is for development; as urgent as otherwise when absent. */
  developmentPriority?: Priority;
  /** What is true when the check passes. */
  title: string;
  /** What is true when it fails. */
  failureTitle: string;
  /** Why it matters, one sentence. */
  why: string;
  /** What to do about it, one or two sentences. */
  fix: string;
  /** What happens if nothing is done, a short noun phrase for the gap table. */
  impact: string;
  effort: 'small' | 'medium' | 'large';
  references: readonly Reference[];
  /** A project that fails the check and one that passes it; both are shown on its page and run by the tests. */
  example?: { readonly bad: ExampleFiles; readonly good: ExampleFiles };
  /** Why no project can be shown that fails the check, where nobody would expect that. */
  withoutExample?: string;
  /** The next gate cannot start while this check fails. */
  blocksNext?: boolean;
}

/** One thing wrong, on one subject. `evidence` names at least one piece that shows it. */
export interface FindingDraft {
  subject: Subject;
  message: string;
  observed: string;
  expected: string;
  evidence: readonly [EvidenceId, ...EvidenceId[]];
  /** Only where this subject is more or less urgent than the check's own priority. */
  priority?: Priority;
  /** A fix made for this subject, instead of the check's general one. */
  fix?: string;
  /** The fix for this subject as lines of the YAML file it belongs in, from the top-level key down; no real credential. */
  snippet?: string;
}

/** What a check says of the evidence it was given. */
export type Judgement = (
  | { verdict: 'pass'; examined: number; evidence: readonly EvidenceId[] }
  | { verdict: 'fail'; examined: number; evidence: readonly EvidenceId[]; findings: readonly FindingDraft[] }
  | { verdict: 'not-applicable'; reason: string }
) & {
  /** What the check itself found missing; a pass is none then. */
  unobserved?: readonly MissingPiece[];
};

/** All verdicts: the runner adds what a check cannot say of itself. */
export type Verdict =
  | Judgement
  | {
      verdict: 'indeterminate';
      reason: string;
      missing: readonly MissingPiece[];
    }
  | { verdict: 'crashed'; reason: string };

export interface Check<K extends EvidenceKind = EvidenceKind, C extends EvidenceKind = EvidenceKind> {
  readonly meta: CheckMeta;
  /** The kinds of evidence that `evaluate` receives; a piece missing among them makes a pass impossible. */
  readonly needs: readonly K[];
  /** Kinds of which a piece that is missing concerns only the statement about it; the check says so with `unobserved`. */
  readonly consults?: readonly C[];
  evaluate(evidence: EvidenceHanded<K, C>): Judgement;
}

/** Declares a check. Using a kind of evidence that `needs` does not name is a compile error. */
export function defineCheck<const K extends EvidenceKind, const C extends EvidenceKind = never>(
  check: Check<K, C>,
): Check<K, C> {
  return check;
}

/**
 * Turns what was examined and what was found wrong into a judgement.
 * Nothing examined is not applicable, never a pass; a finding fails the check whatever was examined.
 *
 * @param examined everything that was looked at, each with its evidence identifier
 * @param findings what is wrong
 * @param whyNotApplicable the sentence for the report when there was nothing to look at
 * @param unobserved what should have been looked at and could not
 */
export function judge(
  examined: readonly { readonly evidence: EvidenceId }[],
  findings: readonly FindingDraft[],
  whyNotApplicable: string,
  unobserved: readonly MissingPiece[] = [],
): Judgement {
  const evidence = [...new Set(examined.map((item) => item.evidence))];
  const open = unobserved.length > 0 ? { unobserved } : {};
  if (findings.length > 0) return { verdict: 'fail', examined: examined.length, evidence, findings, ...open };
  if (examined.length === 0) return { verdict: 'not-applicable', reason: whyNotApplicable, ...open };
  return { verdict: 'pass', examined: examined.length, evidence, ...open };
}
