import type { SchemaReference } from '../model/flow/expectation-parts.ts';
import { schemaErrors } from './json-schema.ts';
import { documentFault, type JsonDocument } from './judge-json.ts';
import { broken, held, type Judged, undecided } from './outcome.ts';

const WHAT = 'schema is satisfied';

/** Judges a document by a schema that stands in the expectation itself; by then files are in it. */
export function judgeSchema(document: JsonDocument, schema: SchemaReference | undefined): Judged[] {
  if (schema === undefined) return [];
  if (typeof schema === 'string') return [undecided(WHAT, `the file ${schema} was not read`)];
  const fault = documentFault(document);
  if (fault) return [fault.verdict === 'broken' ? broken(WHAT, fault.missing) : undecided(WHAT, fault.missing)];
  const errors = schemaErrors(schema, 'value' in document ? document.value : null);
  if (typeof errors === 'string') return [undecided(WHAT, errors)];
  return [errors.length === 0 ? held(WHAT, 'valid') : broken(WHAT, errors.join('; '))];
}
