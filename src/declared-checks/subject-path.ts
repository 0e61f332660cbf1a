import type { EvidenceKind } from '../model/evidence/kinds.ts';
import { EVIDENCE_KINDS } from '../model/evidence/kinds.ts';

/** What a check looks at: the kind of evidence, and the path to each subject in a document that has the kind as its key. */
export interface SubjectPath {
  readonly kind: EvidenceKind;
  readonly path: string;
}

/** Reads the subject of a declared check: `containers`, or a path such as `$.containers[*].mounts[*]`. */
export function subjectPath(subject: string): SubjectPath | { readonly unknownKind: string } {
  const name = /^\$\.([A-Za-z_]\w*)|^\$\[['"]([^'"]*)['"]\]/.exec(subject);
  const kind = name ? (name[1] ?? name[2] ?? '') : subject;
  if (!isKind(kind)) return { unknownKind: kind };
  if (name) return { kind, path: subject };
  return { kind, path: EVIDENCE_KINDS[kind].cardinality === 'one' ? `$.${kind}` : `$.${kind}[*]` };
}

function isKind(name: string): name is EvidenceKind {
  return Object.hasOwn(EVIDENCE_KINDS, name);
}
