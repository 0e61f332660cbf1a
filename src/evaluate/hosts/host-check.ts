import type { CheckMeta } from '../../model/check.ts';
import type { HostCheckId } from '../../model/host-check-ids.ts';
import type { CrossHostCheck, CrossHostFinding } from '../../model/merged-result.ts';
import type { Subject } from '../../model/subject.ts';
import { findingFingerprint } from '../fingerprint.ts';
import type { HostView } from './host-view.ts';

/** Something seen on one host. */
export interface Sighting {
  readonly host: string;
  readonly evidence: string;
  /** How it is told. */
  readonly text: string;
}

/** One thing that is not the same, or must not be the same, on several hosts. */
export interface HostDraft {
  readonly subject: Subject;
  readonly message: string;
  readonly expected: string;
  readonly sightings: readonly Sighting[];
}

/** What a check says of several hosts. */
export interface HostJudgement {
  readonly examined: number;
  readonly drafts: readonly HostDraft[];
  /** Why there was nothing to examine, where there was not. */
  readonly otherwise: string;
  /** Why something may have gone unseen, although all was read. */
  readonly unknown?: string;
}

/** A check over several hosts: metadata and a pure function. */
export interface HostCheck {
  readonly meta: Pick<CheckMeta, 'priority' | 'title' | 'failureTitle' | 'why' | 'fix'> & { readonly id: HostCheckId };
  evaluate(hosts: readonly HostView[]): HostJudgement;
}

/**
 * Runs a check over several hosts. Nothing examined is not applicable, never a pass; what was found stands, and says what
 * was not read beside it.
 */
export function runHostCheck({ meta, evaluate }: HostCheck, hosts: readonly HostView[]): CrossHostCheck {
  const { id, title, failureTitle, why, fix } = meta;
  const { examined, drafts, otherwise, unknown = unreadOf(hosts) } = evaluate(hosts);
  const about = { id, title, why, fix, examined };
  if (drafts.length > 0) {
    const reason = unknown === undefined ? {} : { reason: `fails on what was compared; ${unknown}` };
    const findings = drafts.map((one) => asFinding(meta, one));
    return { ...about, title: failureTitle, verdict: 'fail', ...reason, findings };
  }
  if (unknown !== undefined) return { ...about, verdict: 'indeterminate', reason: unknown, findings: [] };
  if (examined === 0) return { ...about, verdict: 'not-applicable', reason: otherwise, findings: [] };
  return { ...about, verdict: 'pass', findings: [] };
}

function unreadOf(hosts: readonly HostView[]): string | undefined {
  const blind = hosts.find(({ unread }) => unread !== undefined);
  return blind && `not all of ${blind.label} was read: ${blind.unread}`;
}

function asFinding({ id, priority }: HostCheck['meta'], draft: HostDraft): CrossHostFinding {
  const { subject, message, expected, sightings } = draft;
  return {
    fingerprint: findingFingerprint(id, { subject }),
    priority,
    subject,
    message,
    observed: [...new Set(sightings.map(({ host, text }) => `${host}: ${text}`))].join('; '),
    expected,
    hosts: [...new Set(sightings.map(({ host }) => host))],
    evidence: [...new Set(sightings.map(({ host, evidence }) => `${host}:${evidence}`))],
  };
}

/** True when things were seen on more than one host. */
export function isOnSeveralHosts(sightings: readonly Pick<Sighting, 'host'>[]): boolean {
  return new Set(sightings.map(({ host }) => host)).size > 1;
}
