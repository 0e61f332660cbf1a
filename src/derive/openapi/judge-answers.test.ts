import { describe, expect, test } from 'vitest';
import { cited } from '../../../gates/testing/compose.ts';
import { aFlowRun, anHttpStep, aResponse } from '../../../gates/testing/flows.ts';
import { recordedExchanges } from '../flows/recorded-exchanges.ts';
import { describedOperations, type ReadOpenapi } from './described-api.ts';
import { judgedAnswers } from './judge-answers.ts';

const JOB = {
  type: 'object',
  required: ['id', 'secretNote'],
  properties: {
    id: { type: 'string', format: 'uuid' },
    next: { $ref: '#/components/schemas/Job' },
    result: { type: 'string', nullable: true, example: 'x' },
    count: { type: 'integer', format: 'int32', minimum: 0, exclusiveMinimum: true },
    secretNote: { type: 'string', writeOnly: true },
  },
  additionalProperties: false,
};
const json = (schema: object) => ({ content: { 'application/json': { schema } } });
const document = {
  openapi: '3.0.3',
  servers: [{ url: 'http://localhost:3000/api' }],
  paths: {
    '/jobs/{id}': {
      get: {
        responses: { 200: json({ $ref: '#/components/schemas/Job' }), 404: { $ref: '#/components/responses/Gone' } },
      },
    },
    '/jobs/latest': { get: { responses: { '2XX': { description: 'any' } } } },
    '/broken': { get: { responses: { default: json({ $ref: 'other.yaml#/X' }) } } },
  },
  components: { schemas: { Job: JOB }, responses: { Gone: json({ type: 'object', required: ['error'] }) } },
};
const api = (given: object): ReadOpenapi =>
  cited({ file: 'openapi.yaml', sha256: 'f', document: structuredClone(given) as ReadOpenapi['document'] }, 'E9');

function judge(path: string, ...response: Parameters<typeof aResponse>) {
  const step = anHttpStep('get', aResponse(...response), { request: { path } });
  const exchanges = recordedExchanges([cited(aFlowRun('jobs', [step]))]);
  return judgedAnswers(exchanges, describedOperations([api(document)])).map(
    ({ result, detail }) => `${result}: ${detail}`,
  );
}

const ID = '3f1b6f6e-0d0e-4c8e-9f52-6c4f6f3c0a11';

describe('an answer beside its description', () => {
  test.each([
    ['as described', { id: ID, result: null, count: 1, next: { id: ID } }, 'as described: 200'],
    ['of another type', { id: 17 }, 'differs: /id must be string'],
    ['below an exclusive limit', { id: ID, count: 0 }, 'differs: /count must be > 0'],
    [
      'with more than is described, below a reference',
      { id: ID, next: { id: ID, x: 1 } },
      'differs: /next must NOT have additional properties ("x")',
    ],
    ['no JSON', '<html>', 'differs: no JSON (no content type)'],
    ['masked where a text is expected', { id: '«redacted:abc»' }, 'as described: 200'],
  ])('%s', (_, body, expected) => expect(judge('/api/jobs/${jobId}', 200, body)[0]).toContain(expected));

  test('by its status, its class or the default one', () => {
    expect(judge('/api/jobs/1', 404, {})).toEqual(["differs: / must have required property 'error'"]);
    expect(judge('/api/jobs/1', 500, {})).toEqual(['undocumented status: 500; described: 200, 404']);
    expect(judge('/api/jobs/latest', 204, '')).toEqual(['as described: 204, without a schema']);
  });

  test('a schema that lies elsewhere decides nothing', () => {
    expect(judge('/api/broken', 200, {})[0]).toMatch(/^not judged: the schema cannot be used: /);
  });

  test('another path is another operation, or none', () => {
    expect(judge('/jobs/1', 200, {})).toEqual([]);
    expect(judge('/api/jobs/', 200, {})).toEqual([]);
  });
});

describe('several documents', () => {
  const answering = (schema: object) => ({
    openapi: '3.1.0',
    paths: { '/health': { get: { responses: { 200: json(schema) } } } },
  });
  const inRepository = { ...api(answering({ type: 'object' })), file: 'openapi.yaml' };
  const servedBy = (target: string, schema: object): ReadOpenapi => {
    return { ...api(answering(schema)), file: `/openapi.json of ${target}`, servedBy: target };
  };
  const results = (target: string, ...documents: readonly ReadOpenapi[]) => {
    const step = anHttpStep('get', aResponse(200, {}), { request: { path: '/health' } });
    const record = step.record?.kind === 'http' ? { ...step.record, target } : undefined;
    const exchanges = recordedExchanges([cited(aFlowRun('jobs', [{ ...step, ...(record && { record }) }]))]);
    return judgedAnswers(exchanges, describedOperations(documents))
      .map(({ operation, result }) => `${operation.file}: ${result}`)
      .toSorted();
  };

  test('an answer is held to what lies in the repository and to what the service serves', () => {
    expect(results('api', inRepository, servedBy('api', { required: ['status'] }))).toEqual([
      '/openapi.json of api: differs',
      'openapi.yaml: as described',
    ]);
  });

  test('each service to its own document, and what a proxy passes on to those behind it', () => {
    const both = [servedBy('api', { required: ['status'] }), servedBy('billing', { type: 'object' })];
    expect(results('billing', ...both)).toEqual(['/openapi.json of billing: as described']);
    expect(results('edge', ...both)).toHaveLength(2);
  });
});

test('Swagger 2.0 has its base path and its definitions in other places', () => {
  const old = {
    swagger: '2.0',
    basePath: '/v1/',
    paths: { '/x': { get: { responses: { 200: { schema: { $ref: '#/definitions/X' } } } } } },
    definitions: { X: { type: 'array' } },
  };
  const step = anHttpStep('get', aResponse(200, {}), { request: { path: '/v1/x' } });
  const exchanges = recordedExchanges([cited(aFlowRun('jobs', [step]))]);
  expect(judgedAnswers(exchanges, describedOperations([api(old)]))).toMatchObject([
    { result: 'differs', detail: '/ must be array' },
  ]);
});
