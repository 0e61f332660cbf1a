import type { EvidenceKind } from '../model/evidence/kinds.ts';
import { Position } from '../model/evidence/position.ts';
import type { Json } from '../model/flow/json.ts';
import type { Subject } from '../model/subject.ts';

type Fields = Readonly<Record<string, Json | undefined>>;

/** What the name of a thing says it is, by the kind of evidence or the list that it stands in. */
const NAMED: Readonly<Record<string, keyof Subject>> = {
  containers: 'container',
  networks: 'network',
  volumes: 'volume',
  images: 'image',
  composeProject: 'project',
  services: 'service',
};

/**
 * What a finding is about: the piece of evidence by the names it has, made narrower by the way to the place in it.
 *
 * @param values what was passed on the way from the piece down to the place, the piece first
 * @param keys the keys of that way, one for each value after the first
 */
export function subjectOf(kind: EvidenceKind, values: readonly Json[], keys: readonly (string | number)[]): Subject {
  const [piece = null] = values;
  const own = { ...namesIn(fields(piece)), ...named(kind, fields(piece)) };
  const inner = values.slice(1).map((value, index) => ({ list: keys[index - 1], fields: fields(value) }));
  const narrower: Subject = Object.assign(
    {},
    ...inner.map(({ list, fields: each }) => (typeof list === 'string' ? named(list, each) : {})),
  );
  const place = values.map((value) => positionIn(fields(value))).findLast((at) => at !== undefined);
  const topic = keys.length > 0 ? { topic: placeText(keys) } : {};
  // A service says enough: there is one project.
  const outer = kind === 'composeProject' && Object.keys(narrower).length > 0 ? {} : own;
  const subject: Subject = { ...outer, ...narrower, ...place, ...topic };
  return Object.keys(subject).length > 0 ? subject : { topic: kind };
}

/** `mounts[2]`, as a path would write it. */
export function placeText(keys: readonly (string | number)[]): string {
  return keys.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    return text === '' ? key : `${text}.${key}`;
  }, '');
}

function named(list: string, { name, tags, id }: Fields): Subject {
  const field = NAMED[list];
  const text = name ?? (Array.isArray(tags) ? tags[0] : undefined) ?? id;
  return field !== undefined && typeof text === 'string' ? { [field]: text } : {};
}

function namesIn(piece: Fields): Subject {
  const said = (['service', 'container', 'file', 'url', 'flow', 'suite'] as const).flatMap((field) =>
    typeof piece[field] === 'string' ? [[field, piece[field]] as const] : [],
  );
  return Object.fromEntries(said);
}

function positionIn({ at }: Fields): Position | undefined {
  const read = Position.safeParse(at);
  return read.success ? read.data : undefined;
}

function fields(value: Json): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}
