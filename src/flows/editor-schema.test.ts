import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { schemaErrors } from '../assertions/json-schema.ts';

const schema = JSON.parse(readFileSync('schemas/gates-flows-1.schema.json', 'utf8')) as Record<string, unknown>;

test.each(['auth', 'jobs', 'rate-limit'])('the schema for editors accepts the flows of %s', (name) => {
  const flows: unknown = parse(readFileSync(`src/flows/testing/${name}.flow.yaml`, 'utf8'));
  expect(schemaErrors(schema, flows)).toEqual([]);
});

test('the schema for editors refuses a misspelt key', () => {
  const step = { id: 'a', http: { target: 'api', path: '/' }, expct: { status: 200 } };
  const flow = { id: 'a', title: 'A', priority: 'P1', covers: ['a'], effects: 'read', steps: [step] };
  expect(schemaErrors(schema, { version: 1, suite: 's', flows: [flow] })).not.toEqual([]);
});
