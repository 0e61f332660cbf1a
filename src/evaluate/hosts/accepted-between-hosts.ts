import { utcDay } from '../../derive/time/utc-day.ts';
import type { CrossHostCheck } from '../../model/merged-result.ts';
import type { PlacedWaiver, WaiverOutcome } from '../../model/waiver.ts';
import { groupBy } from '../../shared/group-by.ts';
import { acceptFindings } from '../waivers/accept-findings.ts';
import type { HostView } from './host-view.ts';

/** The checks between hosts after waivers were applied, and what became of these. */
export interface AcceptedBetweenHosts {
  readonly checks: readonly CrossHostCheck[];
  readonly waivers: readonly WaiverOutcome[];
}

/**
 * Applies the waivers that name checks between hosts: those that were given, and those that the captures carry. The day
 * on which they are judged is that of the newest capture.
 */
export function acceptedBetweenHosts(
  checks: readonly CrossHostCheck[],
  hosts: readonly HostView[],
  given: readonly PlacedWaiver[],
): AcceptedBetweenHosts {
  const waivers = onceEach([...given, ...hosts.flatMap((host) => host.waivers)]);
  const day =
    hosts
      .map(({ result }) => utcDay(result.run.takenAt))
      .toSorted()
      .at(-1) ?? '';
  const judged = checks.map((check) => {
    const unread = check.verdict === 'not-applicable' ? undefined : check.reason;
    const { findings, waivers: outcomes } = acceptFindings(check.id, check.findings, { waivers, day }, unread);
    const isWaived = check.verdict === 'fail' && findings.every(({ waiver }) => waiver !== undefined);
    return { check: { ...check, ...(isWaived && { verdict: 'waived' as const }), findings }, outcomes };
  });
  return { checks: judged.map(({ check }) => check), waivers: judged.flatMap(({ outcomes }) => outcomes) };
}

/** The same file of waivers may have been there when each of the captures was taken. */
function onceEach(waivers: readonly PlacedWaiver[]): PlacedWaiver[] {
  return [...groupBy(waivers, saidBy).values()].map(([first]) => first);
}

/** All that a waiver says, wherever it was written. */
function saidBy({ check, scope, reason, owner, approver, expires }: PlacedWaiver): string {
  const { service, container, file, fingerprint } = scope;
  return JSON.stringify([check, service, container, file, fingerprint, reason, owner, approver, expires]);
}
