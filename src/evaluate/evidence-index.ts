import type { Capture, ManifestEntry, MissingReason } from '../model/capture.ts';
import {
  type ConsultedFor,
  EVIDENCE_KINDS,
  type EvidenceFor,
  type EvidenceId,
  type EvidenceKind,
  type MissingPiece,
} from '../model/evidence/kinds.ts';
import { compareText } from '../shared/compare.ts';

interface KindOfEvidence {
  readonly values: readonly object[];
  readonly ids: readonly EvidenceId[];
  readonly missing: readonly MissingPiece[];
}

export type EvidenceIndex = ReadonlyMap<EvidenceKind, KindOfEvidence>;

/**
 * What is left of a capture for one set of needs: the evidence, the identifiers in it, and what is missing. `absent`
 * tells why there is nothing to judge when a kind that a run may do without was not collected.
 */
export interface Narrowed<K extends EvidenceKind> {
  readonly evidence: EvidenceFor<K> | undefined;
  readonly absent: string | undefined;
  readonly ids: readonly EvidenceId[];
  readonly missing: readonly MissingPiece[];
}

/**
 * Groups the pieces of a capture by kind, each value together with its identifier, frozen against checks that write. The
 * order is that of the subjects, whatever the order in the capture: what is found first must not depend on it.
 */
export function indexEvidence(capture: Capture): EvidenceIndex {
  const kinds = Object.keys(EVIDENCE_KINDS) as EvidenceKind[];
  const all = capture.manifest.pieces.toSorted(bySubject);
  return new Map(
    kinds.map((kind) => {
      const pieces = all.filter((piece) => piece.kind === kind);
      const present = pieces.filter((piece) => piece.missing === undefined);
      return [
        kind,
        {
          values: present.map((piece) =>
            deepFreeze({ ...(capture.values.get(piece.id) as object), evidence: piece.id }),
          ),
          ids: present.map((piece) => piece.id as EvidenceId),
          missing: pieces.flatMap((piece) =>
            piece.missing ? [{ ...reasonOf(piece.missing), kind, subject: piece.subject }] : [],
          ),
        },
      ];
    }),
  );
}

/** What statements say of it; the limit stands in the message as well. */
function reasonOf({ code, message }: MissingReason): Pick<MissingReason, 'code' | 'message'> {
  return { code, message };
}

function bySubject(one: ManifestEntry, other: ManifestEntry): number {
  return compareText(one.subject, other.subject) || compareText(one.action, other.action);
}

/** Hands out exactly the kinds that are named. `evidence` is undefined when a single piece that is needed is not there. */
export function narrow<K extends EvidenceKind>(index: EvidenceIndex, needs: readonly K[]): Narrowed<K> {
  const found = needs.map((kind) => [kind, index.get(kind) ?? NOTHING] as const);
  const unread = found.flatMap(([, pieces]) => pieces.missing);
  const missing = unread.filter((piece) => !isDeclined(piece));
  const lacking = found.filter(([kind, pieces]) => isSingle(kind) && pieces.values.length === 0);
  const unexplained = lacking.filter(([, pieces]) => pieces.missing.length === 0).map(([kind]) => kind);
  const declined = unread.filter(isDeclined).map(({ message }) => message);
  const absent = [...declined, ...unexplained.map(whyAbsent)].find((why) => why !== undefined);
  const notCollected = unexplained.filter((kind) => whyAbsent(kind) === undefined);
  const evidence = Object.fromEntries(found.map(([kind, { values }]) => [kind, isSingle(kind) ? values[0] : values]));
  return {
    evidence: lacking.length === 0 ? (evidence as EvidenceFor<K>) : undefined,
    absent,
    ids: found.flatMap(([, pieces]) => pieces.ids),
    missing: [...missing, ...notCollected.map((kind) => ({ kind, subject: '*', ...NOT_COLLECTED }))],
  };
}

/** Hands out kinds piece by piece, with what is missing of each. */
export function consult<K extends EvidenceKind>(index: EvidenceIndex, kinds: readonly K[]): ConsultedFor<K> {
  const consulted = kinds.map((kind) => {
    const { values, missing } = index.get(kind) ?? NOTHING;
    return [kind, { pieces: values, missing }] as const;
  });
  return Object.fromEntries(consulted) as ConsultedFor<K>;
}

/** True when a capture holds a piece of this kind, read or missing: somebody asked for it. */
export function wasAsked(index: EvidenceIndex, kind: EvidenceKind): boolean {
  const { values, missing } = index.get(kind) ?? NOTHING;
  return values.length + missing.length > 0;
}

/** What the settings did not want to be read is neither known nor unknown: statements about it do not apply. */
function isDeclined({ code }: MissingPiece): boolean {
  return code === 'switched-off';
}

const NOTHING: KindOfEvidence = { values: [], ids: [], missing: [] };
const NOT_COLLECTED = { code: 'not-collected', message: 'was not collected in this run' };

function isSingle(kind: EvidenceKind): boolean {
  return EVIDENCE_KINDS[kind].cardinality === 'one';
}

function whyAbsent(kind: EvidenceKind): string | undefined {
  const declared = EVIDENCE_KINDS[kind];
  return 'absent' in declared ? declared.absent : undefined;
}

function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const child of Object.values(value)) deepFreeze(child);
  return value;
}
