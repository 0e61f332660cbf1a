import { findNodes, type JsonNode } from '../assertions/json-path.ts';
import { documentOf, judgeJson } from '../assertions/judge-json.ts';
import type { Judged } from '../assertions/outcome.ts';
import { type Check, type FindingDraft, judge } from '../model/check.ts';
import type { DeclaredCheck } from '../model/declared-check.ts';
import { EVIDENCE_KINDS, type EvidenceId, type EvidenceKind, type MissingPiece } from '../model/evidence/kinds.ts';
import type { Json } from '../model/flow/json.ts';
import { countText } from '../shared/count-text.ts';
import { messageText } from './message-text.ts';
import { placeText, subjectOf } from './subject-of.ts';
import { subjectPath } from './subject-path.ts';

/** A subject that was found: its value, the piece it stands in, and the way from the piece to it. */
interface Found {
  readonly value: Json;
  readonly passed: readonly Json[];
  readonly keys: readonly (string | number)[];
  readonly evidence: EvidenceId;
}

/** Makes a check of what the settings declare. A declaration that is unsound makes the check crash, never pass. */
export function checkOf(declared: DeclaredCheck): Check {
  const asked = subjectPath(declared.subject);
  if ('unknownKind' in asked) throw new RangeError(`there is no kind of evidence "${asked.unknownKind}"`);
  const { kind, path } = asked;
  return {
    meta: metaOf(declared),
    needs: [kind],
    evaluate(evidence) {
      const found = subjectsIn(kind, path, evidence[kind] as Json);
      const selected = found.map((each) => ({ each, where: judgeJson(documentOf(each.value), declared.where) }));
      const examined = selected.flatMap(({ each, where }) => (where.every(isHeld) ? [each] : []));
      const judged = examined.map((each) => ({ each, held: judgeJson(documentOf(each.value), declared.expect) }));
      const undecided = [...selected.flatMap(({ where }) => where), ...judged.flatMap(({ held }) => held)];
      return judge(
        examined,
        judged.flatMap(({ each, held }) => findingOf(declared, kind, each, held)),
        found.length === 0
          ? `there is no ${path}`
          : `none of ${countText(found.length, 'subject')} is meant by "where"`,
        undecided.flatMap(missingFrom(kind)),
      );
    },
  };
}

function metaOf({ id, priority, title, failureTitle, why, fix, impact, effort, references }: DeclaredCheck) {
  return {
    id,
    priority,
    title,
    failureTitle: failureTitle ?? `Not so: ${title}`,
    why,
    fix,
    impact,
    effort,
    references,
  };
}

function subjectsIn(kind: EvidenceKind, path: string, evidence: Json): Found[] {
  const nodes = findNodes(path, { [kind]: evidence });
  if (typeof nodes === 'string') throw new SyntaxError(`${path}: ${nodes}`);
  const depth = EVIDENCE_KINDS[kind].cardinality === 'one' ? 1 : 2;
  return nodes.map(({ value, location }) => foundAt(value, { [kind]: evidence }, location, depth));
}

function foundAt(value: Json, document: Json, location: JsonNode['location'], depth: number): Found {
  const passed: Json[] = [];
  let at: Json = document;
  for (const [index, key] of location.entries()) {
    at = Reflect.get(at as object, key) as Json;
    if (index + 1 >= depth) passed.push(at);
  }
  const { evidence } = passed[0] as { evidence?: Json };
  if (typeof evidence !== 'string') throw new RangeError('the subject leads to no single piece of evidence');
  return { value, passed, keys: location.slice(depth), evidence: evidence as EvidenceId };
}

/** One finding for a subject, whatever number of expectations it does not meet. */
function findingOf(declared: DeclaredCheck, kind: EvidenceKind, found: Found, held: readonly Judged[]): FindingDraft[] {
  const broken = held.filter(({ verdict }) => verdict === 'broken');
  if (broken.length === 0) return [];
  const at = found.keys.length > 0 ? `${placeText(found.keys)}: ` : '';
  return [
    {
      subject: subjectOf(kind, found.passed, found.keys),
      message: messageText(declared.message, found.value),
      observed: `${at}${broken.map(({ what, actual }) => `${pathOf(what)} is ${actual}`).join('; ')}`,
      expected: broken.map(({ what }) => what).join('; '),
      evidence: [found.evidence],
    },
  ];
}

/** The path of `$.user equals root`; a path may have spaces in its filters and quoted names. */
function pathOf(what: string): string {
  return /^\$(?:\[[^\]]*\]|[^\s[])*/.exec(what)?.[0] ?? what;
}

function isHeld({ verdict }: Judged): boolean {
  return verdict === 'held';
}

function missingFrom(kind: EvidenceKind) {
  return ({ verdict, what, actual }: Judged): MissingPiece[] =>
    verdict === 'undecided' ? [{ kind, subject: what, code: 'undecided', message: actual }] : [];
}
