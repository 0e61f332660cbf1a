import { hash } from 'node:crypto';
import type { FindingDraft } from '../model/check.ts';
import type { Subject } from '../model/subject.ts';

/** Subject fields that stay the same when a file is reformatted or a container recreated. */
const LASTING: readonly (keyof Subject)[] = [
  'project',
  'service',
  'image',
  'network',
  'volume',
  'variable',
  'port',
  'file',
];

/** Fields that came later: they take part only where they are set, so that older fingerprints stay what they were. */
const LATER: readonly (keyof Subject)[] = ['topic', 'flow', 'contract', 'suite'];

/**
 * The identity of a finding across runs: made of the check and the lasting part of the subject, not of prose, order,
 * container ids or line numbers. `occurrence` tells findings on one subject apart.
 */
export function findingFingerprint(check: string, { subject }: FindingDraft, occurrence: number): string {
  let identity = check;
  for (const field of LASTING) identity += `\0${field}=${subject[field] ?? ''}`;
  for (const field of LATER) if (subject[field] !== undefined) identity += `\0${field}=${subject[field]}`;
  const number = subject.container?.match(/-(\d+)$/)?.[1] ?? '1';
  return hash('sha256', `${identity}\0replica=${number}\0occurrence=${occurrence}`, 'hex').slice(0, 16);
}
