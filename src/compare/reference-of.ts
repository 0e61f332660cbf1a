import type { KnownFinding } from '../model/comparison.ts';
import type { ChangeReferences } from '../model/evidence/waivers.ts';

/** The change that deals with a finding, if somebody named one. */
export type ReferenceOf = (finding: Pick<KnownFinding, 'fingerprint' | 'check' | 'subject'>) => string | undefined;

type References = readonly Readonly<ChangeReferences['references'][number]>[];

/** Looks a finding up by its fingerprint, then by `check/service`, then by its check. */
export function referenceOf(references: References): ReferenceOf {
  const changes = new Map(references.map(({ of, change }) => [of, change]));
  return ({ fingerprint, check, subject }) =>
    changes.get(fingerprint) ?? changes.get(`${check}/${subject.service ?? ''}`) ?? changes.get(check);
}
