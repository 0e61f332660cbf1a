import * as z from 'zod';
import { pathFault } from '../assertions/json-path.ts';
import { matcherFaults } from '../flows/matcher-fault.ts';
import { type DeclaredCheck, OWN_SECTION } from '../model/declared-check.ts';
import { EVIDENCE_KINDS, type EvidenceKind } from '../model/evidence/kinds.ts';
import type { Matchers } from '../model/flow/matcher.ts';
import type { GateId } from '../model/gate.ts';
import { didYouMean } from '../shared/nearest.ts';
import { pathsIn } from './message-text.ts';
import { pathNameFault, shapesAt } from './path-name-fault.ts';
import { subjectPath } from './subject-path.ts';

/** What keeps a declared check from being one, and where in its declaration. */
export interface DeclaredCheckFault {
  readonly message: string;
  /** From the declaration down; a key stands at its end when `ofKey` is set. */
  readonly path: readonly string[];
  readonly ofKey?: true;
}

/** The sections of each gate. */
export type SectionNames = Readonly<Record<GateId, readonly string[]>>;

/** Names that declarations may use or must not: sections, where they are known, and identifiers that are taken. */
export interface KnownNames {
  readonly sections: SectionNames | undefined;
  readonly taken: readonly string[];
}

/** Everything that is wrong with a declaration of the right shape. */
export function declaredCheckFaults(declared: DeclaredCheck, { sections, taken }: KnownNames): DeclaredCheckFault[] {
  const known = sections?.[declared.gate];
  const { id, section } = declared;
  const isLost = known !== undefined && section !== OWN_SECTION.id && !known.includes(section);
  const hint = didYouMean(section, [...(known ?? []), OWN_SECTION.id]);
  return [
    ...(taken.includes(id) ? [{ message: `there is another check "${id}"`, path: ['id'] }] : []),
    ...(isLost ? [{ message: `${declared.gate} has no section "${section}". ${hint}`, path: ['section'] }] : []),
    ...subjectFaults(declared),
  ];
}

function subjectFaults(declared: DeclaredCheck): DeclaredCheckFault[] {
  const asked = subjectPath(declared.subject);
  const kinds = Object.keys(EVIDENCE_KINDS);
  if ('unknownKind' in asked) {
    const message = `there is no kind of evidence "${asked.unknownKind}". ${didYouMean(asked.unknownKind, kinds)}`;
    return [{ message, path: ['subject'] }];
  }
  const shape = documentShape(asked.kind);
  const message = faultOfPath(asked.path, shape) ?? faultOfReach(asked.path, asked.kind);
  if (message !== undefined) return [{ message, path: ['subject'] }];
  const subject = z.union(shapesAt(asked.path, shape) as [z.ZodType, ...z.ZodType[]]);
  return [
    ...matchersFaults('where', declared.where, subject),
    ...matchersFaults('expect', declared.expect, subject),
    ...pathsIn(declared.message).flatMap((path) => faults(faultOfPath(path, subject), ['message'])),
  ];
}

/** What a subject is searched in: the kind as a key, with one piece or a list of them. */
function documentShape(kind: EvidenceKind): z.ZodType {
  const { shape, cardinality } = EVIDENCE_KINDS[kind];
  return z.object({ [kind]: cardinality === 'one' ? shape : z.array(shape) });
}

/** A path to the list itself leads to no single piece that could be cited. */
function faultOfReach(path: string, kind: EvidenceKind): string | undefined {
  const isList = EVIDENCE_KINDS[kind].cardinality === 'many';
  const reaches = new RegExp(`^\\$(?:\\.${kind}|\\[['"]${kind}['"]\\])\\s*(?:\\[|\\.\\*|\\.\\.)`).test(path);
  return isList && !reaches ? `${path} is the whole list: write $.${kind}[*] for each of it` : undefined;
}

function matchersFaults(place: 'where' | 'expect', matchers: Matchers, subject: z.ZodType): DeclaredCheckFault[] {
  return Object.entries(matchers).flatMap(([path, matcher]) => [
    ...faults(faultOfPath(path, subject), [place, path], true),
    ...matcherFaults(matcher, 'anything').map((fault) => ({
      message: fault.message,
      path: [place, path, ...fault.path],
    })),
  ]);
}

function faultOfPath(path: string, shape: z.ZodType): string | undefined {
  return pathFault(path) ?? pathNameFault(path, shape);
}

function faults(message: string | undefined, path: readonly string[], ofKey = false): DeclaredCheckFault[] {
  return message === undefined ? [] : [{ message, path, ...(ofKey && { ofKey: true as const }) }];
}
