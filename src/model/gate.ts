import type { Check } from './check.ts';
import type { EvidenceKind } from './evidence/kinds.ts';
import type { Exhibit } from './exhibit.ts';
import { GATE_IDS, type GateId } from './gate-ids.ts';

export { GATE_IDS, type GateId };

/** What a gate is, without its checks: those are found in the sections' folders. */
export interface GateDeclaration {
  readonly id: GateId;
  readonly title: string;
  /** File name of its document, without extension: `02_RUNTIME_AUDIT`. */
  readonly document: string;
  /** Heading of the document. */
  readonly heading: string;
  /** Evidence without which the gate cannot say anything; missing means not established. */
  readonly requires: readonly EvidenceKind[];
  /** Kinds of evidence that are there when somebody configured the gate; without a piece of any it is not configured. */
  readonly configuredBy?: { readonly kinds: readonly EvidenceKind[]; readonly otherwise: string };
  readonly next?: GateId;
  /** Folder name and heading of each section, in the order of the document. */
  readonly sections: readonly { readonly id: string; readonly title: string }[];
}

export interface GateSection {
  readonly id: string;
  readonly title: string;
  readonly checks: readonly Check[];
  readonly exhibits: readonly Exhibit[];
}

/** A gate with everything that belongs to it, as the generated index assembles it. */
export interface Gate extends Omit<GateDeclaration, 'sections'> {
  readonly sections: readonly GateSection[];
}

export function defineGate(gate: GateDeclaration): GateDeclaration {
  return gate;
}
