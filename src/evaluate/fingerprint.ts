import { createHash } from 'node:crypto';
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

/**
 * The identity of a finding across runs: made of the check and the lasting part of the subject, not of prose, order,
 * container ids or line numbers. `occurrence` tells findings on one subject apart.
 */
export function findingFingerprint(check: string, { subject }: FindingDraft, occurrence: number): string {
  const lasting = LASTING.map((field) => `${field}=${subject[field] ?? ''}`);
  const number = subject.container?.match(/-(\d+)$/)?.[1] ?? '1';
  const topic = subject.topic === undefined ? [] : [`topic=${subject.topic}`];
  const identity = [check, ...lasting, ...topic, `replica=${number}`, `occurrence=${occurrence}`].join('\0');
  return createHash('sha256').update(identity).digest('hex').slice(0, 16);
}
