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

/** What engines number by chance: containers, anonymous volumes, layers, runs of one command. */
const BY_CHANCE = /\b(?:sha256:)?(?:[\da-f]{64}|[\da-f]{12})\b/g;

/**
 * The identity of a finding across runs: made of the check and the lasting part of the subject, not of prose, order,
 * container ids or line numbers. `occurrence` tells findings on one subject apart.
 */
export function findingFingerprint(check: string, { subject }: Pick<FindingDraft, 'subject'>, occurrence = 0): string {
  const field = (name: keyof Subject) => `\0${name}=${lasting(subject[name])}`;
  const later = LATER.filter((name) => subject[name] !== undefined);
  // A container that belongs to no service has nothing but its name; that of a replica would not outlast its service.
  const own = subject.service === undefined && subject.container !== undefined ? field('container') : '';
  const identity = [check, ...LASTING.map(field), ...later.map(field), own].join('');
  const number = lasting(subject.container).match(/-(\d+)$/)?.[1] ?? '1';
  return hash('sha256', `${identity}\0replica=${number}\0occurrence=${occurrence}`, 'hex').slice(0, 16);
}

function lasting(value: string | number | undefined): string {
  return value === undefined ? '' : String(value).replace(BY_CHANCE, '#');
}
