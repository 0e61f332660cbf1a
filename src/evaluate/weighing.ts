import type { Priority } from '../model/priority.ts';
import type { Severity } from '../model/settings.ts';
import type { KnownFindings } from './baseline/known-findings.ts';
import type { HeldWaivers } from './waivers/held-waivers.ts';

/** What decides how a finding weighs. */
export interface Weighing {
  /** Findings of this priority or a more urgent one fail a gate. */
  readonly failOn: Priority;
  readonly severity: Severity;
  /** Findings that the baseline has fail no gate, unless they are P0. */
  readonly failOnNew: boolean;
  readonly known: KnownFindings;
  readonly waivers: HeldWaivers;
}
