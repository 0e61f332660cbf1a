import type { z } from 'zod';
import type { Path } from './places.ts';

type Schema = z.ZodType;

/**
 * The keys that may stand in the object at a path, read from the shape itself. Where an object on the way has several
 * forms, it is taken for that with the fewest strange keys; at the end all forms count.
 */
export function knownKeys(shape: Schema, path: Path, file: unknown): string[] {
  let [schemas, value] = [forms(shape), file];
  for (const step of path) {
    schemas = likely(schemas, value)
      .flatMap((schema) => below(schema, String(step)))
      .flatMap(forms);
    value = typeof value === 'object' && value !== null ? (Reflect.get(value, step) as unknown) : undefined;
  }
  return [...new Set(schemas.flatMap((schema) => Object.keys(shapeOf(schema) ?? {})))];
}

function likely(schemas: readonly Schema[], value: unknown): readonly Schema[] {
  const keys = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  const strange = (schema: Schema) => keys.filter((key) => !Object.hasOwn(shapeOf(schema) ?? {}, key)).length;
  const objects = schemas.filter((schema) => shapeOf(schema));
  const least = Math.min(...objects.map(strange));
  return schemas.filter((schema) => !shapeOf(schema) || strange(schema) === least);
}

/** What a schema is without wrappers; a union is each of its options. */
function forms(schema: Schema): Schema[] {
  const inner = unwrapped(schema);
  return 'options' in inner.def ? (inner.def.options as Schema[]).flatMap(forms) : [inner];
}

function unwrapped(schema: Schema): Schema {
  const { def } = schema;
  if ('innerType' in def) return unwrapped(def.innerType as Schema);
  return 'getter' in def ? unwrapped((def.getter as () => Schema)()) : schema;
}

function below(schema: Schema, step: string): Schema[] {
  const { def } = schema;
  if ('element' in def) return [def.element as Schema];
  if ('valueType' in def) return [def.valueType as Schema];
  const inner = shapeOf(schema)?.[step];
  return inner ? [inner] : [];
}

function shapeOf(schema: Schema): Readonly<Record<string, Schema>> | undefined {
  const { def } = schema;
  return 'shape' in def ? (def.shape as Readonly<Record<string, Schema>>) : undefined;
}
