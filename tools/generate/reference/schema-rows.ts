/** The part of JSON Schema that our shapes come out as. */
export interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly additionalProperties?: JsonSchema | boolean;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly $ref?: string;
  readonly required?: readonly string[];
}

/** A key of a file: where it stands, what it takes, and what holds when it is left out. */
export interface SchemaRow {
  readonly path: string;
  readonly takes: string;
  readonly otherwise: string;
}

/**
 * The keys of an object, and of the objects below it, in the order of the schema. `NAME` stands for a name of one's own,
 * `[]` for each item of a list.
 */
export function schemaRows(schema: JsonSchema, prefix = ''): SchemaRow[] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, inner]) => {
    const path = prefix === '' ? key : `${prefix}.${key}`;
    const needed = schema.required?.includes(key) === true;
    const row = { path, takes: takes(inner), otherwise: needed ? 'must be given' : defaultText(inner.default) };
    return [row, ...below(inner, path)];
  });
}

function below(schema: JsonSchema, path: string): SchemaRow[] {
  if (schema.properties) return schemaRows(schema, path);
  if (schema.items) return below(schema.items, `${path}[]`);
  if (typeof schema.additionalProperties === 'object') return below(schema.additionalProperties, `${path}.NAME`);
  return [];
}

/** `one of: prod, dev`, `list of texts`, `object`. */
function takes(schema: JsonSchema): string {
  if (schema.const !== undefined) return `\`${JSON.stringify(schema.const)}\``;
  if (schema.enum) return schema.enum.map((value) => `\`${String(value)}\``).join(', ');
  const options = schema.anyOf ?? schema.oneOf;
  if (options) return [...new Set(options.map(takes))].join(' or ');
  if (schema.items) return `list of ${takes(schema.items)}`;
  if (schema.$ref !== undefined) return refText(schema.$ref);
  if (typeof schema.additionalProperties === 'object' && !schema.properties)
    return `object of ${takes(schema.additionalProperties)}`;
  const [type = 'anything'] = [schema.type ?? []].flat();
  return TYPES[type] ?? type;
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  boolean: 'true or false',
  integer: 'whole number',
};

function refText(ref: string): string {
  const name = ref.split('/').at(-1) ?? '';
  return name === 'Matchers' || name === 'Matcher' ? 'matchers' : name === 'Json' ? 'any value' : 'object';
}

function defaultText(value: unknown): string {
  if (value === undefined) return '';
  const text = JSON.stringify(value);
  return text === '{}' || text === '[]' ? '' : `\`${text}\``;
}
