import type { FindingDraft, Judgement } from '../model/check.ts';
import type { EvidenceFor, EvidenceId, EvidenceKind, MissingPiece } from '../model/evidence/kinds.ts';
import type { GateId } from '../model/gate.ts';
import type { Priority } from '../model/priority.ts';
import type { Reference } from '../model/reference.ts';

export type { FindingDraft, Judgement } from '../model/check.ts';
export type { EvidenceFor, EvidenceId, EvidenceKind, EvidenceValue, MissingPiece } from '../model/evidence/kinds.ts';
export type { Subject } from '../model/subject.ts';

/** What is said of a check beside its verdict. */
export interface PluginCheckMeta {
  /** The noun phrase of the failing state: `backup-label-missing`. No other check may have it. */
  readonly id: string;
  readonly priority: Priority;
  /** What is true when it passes. */
  readonly title: string;
  /** What is true when it fails. */
  readonly failureTitle: string;
  readonly why: string;
  readonly fix: string;
  readonly impact?: string;
  readonly effort?: 'small' | 'medium' | 'large';
  readonly references?: readonly Reference[];
}

/** A check of a plugin. `evaluate` is handed the kinds that `needs` names, frozen, and has nothing else. */
export interface PluginCheck<K extends EvidenceKind = EvidenceKind> {
  readonly meta: PluginCheckMeta;
  /** The gate it decides over; `g2` when it does not say. */
  readonly gate?: GateId;
  /** The section of that gate it stands in; one of its own at the end when it does not say. */
  readonly section?: string;
  readonly needs: readonly [K, ...K[]];
  evaluate(evidence: EvidenceFor<K>): Judgement;
}

/** The default export of a plugin. */
export interface Plugin {
  readonly checks: readonly unknown[];
}

export type DefineCheck = <const K extends EvidenceKind>(check: PluginCheck<K>) => PluginCheck<K>;
export type DefinePlugin = (plugin: Plugin) => Plugin;
export type Judge = (
  examined: readonly { readonly evidence: EvidenceId }[],
  findings: readonly FindingDraft[],
  whyNotApplicable: string,
  unobserved?: readonly MissingPiece[],
) => Judgement;
