import type { Finding } from '../../src/model/check-result.ts';
import { clause, sentence } from './sentence.ts';
import { utcTime } from './utc-time.ts';

/** What is known of a finding beside what it says: who accepted it, and since when it is known; empty when nothing is. */
export function standing({ waiver, knownSince }: Pick<Finding, 'waiver' | 'knownSince'>): string {
  const accepted = waiver === undefined ? [] : [acceptance(waiver)];
  const known = knownSince === undefined ? [] : [`Known since ${knownSince.run} (${utcTime(knownSince.takenAt)}).`];
  return [...accepted, ...known].join(' ');
}

/** Who accepted a finding, until when and why. */
export function acceptance({ owner, approver, expires, reason }: NonNullable<Finding['waiver']>): string {
  const approved = approver === undefined ? '' : `, approved by ${approver}`;
  return sentence(`Accepted by ${owner}${approved}, until ${expires}: ${clause(reason)}`);
}
