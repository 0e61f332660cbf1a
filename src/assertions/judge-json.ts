import type { Json } from '../model/flow/json.ts';
import type { Matcher, Matchers } from '../model/flow/matcher.ts';
import { findNodes, type JsonNode } from './json-path.ts';
import { judgePlace, operatorText } from './judge-place.ts';
import { operatorsOf } from './mismatch.ts';
import { broken, type Judged, undecided } from './outcome.ts';
import type { ReadJson } from './read-json.ts';

/** Why there is nothing to read; `broken` when it is the system that should have given it. */
interface DocumentFault {
  readonly missing: string;
  readonly verdict: 'broken' | 'undecided';
}

/** What paths are followed in: JSON that was read, or why there is none and whose fault that is. */
export type JsonDocument = ReadJson | DocumentFault;

/** A value that is JSON already, such as rows of a database. */
export function documentOf(value: Json): JsonDocument {
  return { value, duplicates: [], inexact: [] };
}

/** Judges each path and each of its operators. `prefix` tells documents of one step apart. */
export function judgeJson(document: JsonDocument, matchers: Matchers | undefined, prefix = ''): Judged[] {
  const fault = documentFault(document);
  return Object.entries(matchers ?? {}).flatMap(([path, matcher]) => {
    const what = `${prefix}${path}`;
    if (fault || 'missing' in document) return unjudged(what, matcher, fault ?? UNREADABLE);
    const found = findNodes(path, document.value);
    if (typeof found === 'string') return unjudged(what, matcher, { missing: found, verdict: 'undecided' });
    const uncertain = inexactIn(found, document);
    const nodes = found.map(({ value }) => value);
    return judgePlace({ what, nodes, ...(uncertain !== undefined && { uncertain }) }, matcher);
  });
}

const UNREADABLE: DocumentFault = { missing: 'there is nothing to read', verdict: 'undecided' };

function unjudged(what: string, matcher: Matcher, { missing, verdict }: DocumentFault): Judged[] {
  const say = verdict === 'broken' ? broken : undecided;
  return operatorsOf(matcher).map(([name, operand]) => say(`${what} ${operatorText(name, operand)}`, missing));
}

/** A document with a key twice says two things at once, and readers differ in which they hear: nothing holds of it. */
export function documentFault(document: JsonDocument): DocumentFault | undefined {
  if ('missing' in document) return document;
  const [twice] = document.duplicates;
  return twice && { missing: `the key ${JSON.stringify(twice.at(-1))} occurs more than once`, verdict: 'broken' };
}

function inexactIn(nodes: readonly JsonNode[], { inexact }: ReadJson): string | undefined {
  const touched = inexact.find(({ location }) =>
    nodes.some((node) => node.location.every((step, index) => step === location[index])),
  );
  return touched && `${touched.text} cannot be read exactly`;
}
