import type { OpenapiDocument } from '../../src/model/evidence/openapi-document.ts';

const ID = { type: 'object', required: ['id'], properties: { id: { type: 'string' } } };

/** A document with one operation, `GET /api/jobs`, that answers 200 with a job. */
export function anOpenapiDocument(schema: object = ID): OpenapiDocument {
  const document = {
    openapi: '3.1.0',
    paths: { '/api/jobs': { get: { responses: { 200: { content: { 'application/json': { schema } } } } } } },
  };
  return {
    file: 'openapi.yaml',
    sha256: 'f'.repeat(64),
    document: JSON.parse(JSON.stringify(document)) as OpenapiDocument['document'],
  };
}
