import { type Json, objectOf, type ReadOpenapi } from './described-api.ts';

/** Keywords of JSON Schema by what stands below them; others say nothing about validity, or are of OpenAPI alone. */
const PLAIN = new Set([
  'type',
  'enum',
  'const',
  'multipleOf',
  'maximum',
  'minimum',
  'exclusiveMaximum',
  'exclusiveMinimum',
  'maxLength',
  'minLength',
  'pattern',
  'maxItems',
  'minItems',
  'uniqueItems',
  'maxProperties',
  'minProperties',
  'required',
  'format',
]);
const ONE_BELOW = new Set(['items', 'additionalProperties', 'not', 'contains', 'propertyNames', 'if', 'then', 'else']);
const LIST_BELOW = new Set(['allOf', 'anyOf', 'oneOf', 'prefixItems']);
const NAMED_BELOW = new Set(['properties', 'patternProperties', 'dependentSchemas']);
const FORMATS = new Set(['date-time', 'date', 'time', 'email', 'hostname', 'ipv4', 'ipv6', 'uri', 'uuid']);
/** What a masked text cannot be held to. */
const OF_TEXTS = new Set(['pattern', 'format', 'maxLength', 'minLength', 'enum', 'const']);

type Schema = Readonly<Record<string, unknown>>;

/**
 * A schema of an OpenAPI document as JSON Schema 2020-12. `nullable` and the limits of 3.0 are written as they are there,
 * what only requests hold is not required, and the components it refers to are put beside it.
 *
 * @param isMasked the answer holds masked texts, of which nothing is known but that they are texts
 */
export function answerSchema(schema: Json, document: ReadOpenapi['document'], isMasked: boolean): Schema {
  const components = { ...objectOf(document['definitions']), ...objectOf(objectOf(document['components'])['schemas']) };
  const converted = convert(schema, isMasked);
  const definitions = Object.entries(components).map(([name, each]) => [definitionName(name), convert(each, isMasked)]);
  return { ...(typeof converted === 'object' ? converted : {}), $defs: Object.fromEntries(definitions) };
}

function convert(schema: Json, isMasked: boolean): unknown {
  if (typeof schema === 'boolean') return schema;
  const given = objectOf(schema);
  const { $ref: reference, nullable } = given;
  if (typeof reference === 'string') return { $ref: definitionReference(reference) };
  const entries = Object.entries(given).flatMap(([keyword, value]): [string, unknown][] => {
    if (isMasked && OF_TEXTS.has(keyword)) return [];
    if (keyword === 'format' && !(typeof value === 'string' && FORMATS.has(value))) return [];
    if (keyword === 'required') return [[keyword, requiredOf(given)]];
    if (PLAIN.has(keyword)) return [[keyword, value]];
    if (ONE_BELOW.has(keyword)) return [[keyword, convert(value, isMasked)]];
    if (LIST_BELOW.has(keyword) && Array.isArray(value))
      return [[keyword, (value as readonly Json[]).map((each) => convert(each, isMasked))]];
    if (NAMED_BELOW.has(keyword)) return [[keyword, mapped(objectOf(value), isMasked)]];
    return [];
  });
  const converted = limits(Object.fromEntries(entries));
  return nullable === true ? { anyOf: [converted, { type: 'null' }] } : converted;
}

function mapped(schemas: Readonly<Record<string, Json>>, isMasked: boolean): Schema {
  return Object.fromEntries(Object.entries(schemas).map(([name, each]) => [name, convert(each, isMasked)]));
}

/** A property that only requests hold is not in an answer. */
function requiredOf({ required, properties }: Readonly<Record<string, Json>>): readonly string[] {
  const names = Array.isArray(required) ? (required as readonly Json[]).filter((name) => typeof name === 'string') : [];
  return names.filter((name) => objectOf(objectOf(properties)[name])['writeOnly'] !== true);
}

/** In 3.0 an exclusive limit is a flag beside the limit. */
function limits(schema: Readonly<Record<string, unknown>>): Schema {
  const { exclusiveMinimum, exclusiveMaximum, minimum, maximum, ...others } = schema;
  const limit = (name: string, exclusive: unknown, value: unknown, exclusiveName: string) => {
    if (exclusive === true && value !== undefined) return { [exclusiveName]: value };
    const plain = value === undefined ? {} : { [name]: value };
    return typeof exclusive === 'number' ? { ...plain, [exclusiveName]: exclusive } : plain;
  };
  return {
    ...others,
    ...limit('minimum', exclusiveMinimum, minimum, 'exclusiveMinimum'),
    ...limit('maximum', exclusiveMaximum, maximum, 'exclusiveMaximum'),
  };
}

function definitionReference(reference: string): string {
  const [, name] = /^#\/(?:components\/schemas|definitions)\/([^/]+)$/.exec(reference) ?? [];
  // What cannot be found makes the schema unusable, which is said; it is never taken for one that accepts all.
  return name === undefined ? '#/$defs/(elsewhere)' : `#/$defs/${definitionName(name)}`;
}

function definitionName(name: string): string {
  return name.replace(/[^\w.-]/g, '_');
}
