import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { regularExpression } from './regular-expression.ts';

type Schema = Readonly<Record<string, unknown>>;

const SHOWN_ERRORS = 3;
const PROBES = [null, 0, 'x', true, [], {}];
const compiled = new Map<string, ValidateFunction | string>();

/** What a value has against a schema: an empty list when it is valid; a text when the schema itself is unusable. */
export function schemaErrors(schema: Schema, value: unknown): readonly string[] | string {
  const validate = compiledSchema(schema);
  if (typeof validate === 'string') return validate;
  if (validate(value)) return [];
  const errors = (validate.errors ?? []).map(errorText);
  const rest = errors.length - SHOWN_ERRORS;
  return rest > 0 ? [...errors.slice(0, SHOWN_ERRORS), `${rest} more`] : errors;
}

/** Why a schema cannot be used, or would accept anything; undefined when it is sound. */
export function schemaFault(schema: Schema): string | undefined {
  const validate = compiledSchema(schema);
  if (typeof validate === 'string') return validate;
  return PROBES.every((probe) => validate(probe))
    ? 'it accepts any kind of value; say what it must be, with type and required'
    : undefined;
}

function compiledSchema(schema: Schema): ValidateFunction | string {
  const key = JSON.stringify(schema);
  const known = compiled.get(key) ?? compile(schema);
  compiled.set(key, known);
  return known;
}

/** Strict about words that no draft knows, so that a misspelt one is no schema that accepts everything. */
function compile(schema: Schema): ValidateFunction | string {
  const ajv = new Ajv2020({
    strictSchema: true,
    strictNumbers: true,
    strictTypes: false,
    strictRequired: false,
    allErrors: true,
    validateFormats: true,
    code: { regExp: Object.assign(linearExpression, { code: 'linearExpression' }) },
    logger: false,
  });
  formats.default(ajv);
  try {
    return ajv.compile(schema);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Expressions in schemas are linear too. */
function linearExpression(pattern: string): { test(text: string): boolean } {
  const expression = regularExpression(pattern);
  if (typeof expression === 'string') throw new SyntaxError(expression);
  return { test: (text) => expression.matcher(text).find() };
}

function errorText({ instancePath, message, params }: ErrorObject): string {
  const extra = 'additionalProperty' in params ? ` ("${String(params['additionalProperty'])}")` : '';
  return `${instancePath || '/'} ${message ?? 'is not valid'}${extra}`;
}
