import type { CheckMeta } from '../../model/check.ts';
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
export type HostJudgement =
  | { readonly examined: number; readonly drafts: readonly HostDraft[]; readonly otherwise: string }
  | { readonly unknown: string };

/** A check over several hosts: metadata and a pure function. */
export interface HostCheck {
  readonly meta: Pick<CheckMeta, 'id' | 'priority' | 'title' | 'failureTitle' | 'why' | 'fix'>;
  evaluate(hosts: readonly HostView[]): HostJudgement;
}

/** Runs a check over several hosts. Nothing examined is not applicable, never a pass. */
export function runHostCheck({ meta, evaluate }: HostCheck, hosts: readonly HostView[]): CrossHostCheck {
  const { id, title, failureTitle, why, fix } = meta;
  const judgement = evaluate(hosts);
  const about = { id, title, why, fix };
  if ('unknown' in judgement)
    return { ...about, verdict: 'indeterminate', examined: 0, reason: judgement.unknown, findings: [] };
  const { examined, drafts, otherwise } = judgement;
  if (drafts.length > 0)
    return {
      ...about,
      title: failureTitle,
      verdict: 'fail',
      examined,
      findings: drafts.map((one) => asFinding(meta, one)),
    };
  const blind = hosts.find(({ unread }) => unread !== undefined);
  if (blind) {
    const reason = `not all of ${blind.label} was read: ${blind.unread}`;
    return { ...about, verdict: 'indeterminate', examined, reason, findings: [] };
  }
  if (examined === 0) return { ...about, verdict: 'not-applicable', examined, reason: otherwise, findings: [] };
  return { ...about, verdict: 'pass', examined, findings: [] };
}

function asFinding({ id, priority }: HostCheck['meta'], draft: HostDraft): CrossHostFinding {
  const { subject, message, expected, sightings } = draft;
  return {
    fingerprint: findingFingerprint(id, { subject }),
    priority,
    subject,
    message,
    observed: sightings.map(({ host, text }) => `${host}: ${text}`).join('; '),
    expected,
    hosts: [...new Set(sightings.map(({ host }) => host))],
    evidence: [...new Set(sightings.map(({ host, evidence }) => `${host}:${evidence}`))],
  };
}

/** True when things were seen on more than one host. */
export function isOnSeveralHosts(sightings: readonly Pick<Sighting, 'host'>[]): boolean {
  return new Set(sightings.map(({ host }) => host)).size > 1;
}
