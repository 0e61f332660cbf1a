import { readFileSync } from 'node:fs';
import { Ajv2020, type AnySchema } from 'ajv/dist/2020.js';
import ajvFormats from 'ajv-formats';

const FILE = new URL('../../../fixtures/formats/sarif-2.1.0.schema.json', import.meta.url);

const ajv = new Ajv2020({ strict: false, allErrors: true });
ajvFormats.default(ajv);
const validate = ajv.compile(JSON.parse(readFileSync(FILE, 'utf8')) as AnySchema);

/** What the schema of SARIF 2.1.0 finds wrong with a log, one line for each fault. */
export function schemaFaults(text: string): string[] {
  void validate(JSON.parse(text));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
