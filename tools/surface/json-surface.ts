/** The part of JSON Schema that the published schemas use. */
interface Schema {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | boolean;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly $ref?: string;
}

/**
 * A line for each field that a schema describes: `gates[].verdict: passed | failed (required)`.
 *
 * @throws Error for a construct that it would pass over in silence
 */
export function jsonSurface(schema: object): string[] {
  return fieldsOf(schema, '');
}

function fieldsOf(schema: Schema, path: string): string[] {
  const { properties = {}, required = [], items, additionalProperties, $ref } = schema;
  if ($ref !== undefined) throw new Error(`a reference in the schema, which this does not follow: ${$ref}`);
  const fields = Object.entries(properties).flatMap(([name, child]) => {
    const at = path === '' ? name : `${path}.${name}`;
    const isRequired = required.includes(name) ? ' (required)' : '';
    return [`${at}: ${typeText(child)}${isRequired}`, ...fieldsOf(child, at)];
  });
  return [
    ...fields,
    ...(items ? fieldsOf(items, `${path}[]`) : []),
    ...(typeof additionalProperties === 'object' ? fieldsOf(additionalProperties, `${path}{}`) : []),
    ...partsOf(schema).flatMap((part) => fieldsOf(part, path)),
  ];
}

function partsOf({ anyOf = [], oneOf = [], allOf = [] }: Schema): readonly Schema[] {
  return [...anyOf, ...oneOf, ...allOf];
}

function typeText(schema: Schema): string {
  const { type, const: only, enum: choices, items } = schema;
  const parts = partsOf(schema);
  if (only !== undefined) return JSON.stringify(only);
  if (choices) return choices.join(' | ');
  if (parts.length > 0) return parts.map(typeText).join(' | ');
  return type === 'array' ? `list of ${items ? typeText(items) : 'anything'}` : (type ?? 'anything');
}
