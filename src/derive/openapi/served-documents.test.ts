import { describe, expect, test } from 'vitest';
import { cited } from '../../../gates/testing/compose.ts';
import { aFlowRun, anHttpStep, aResponse } from '../../../gates/testing/flows.ts';
import { recordedExchanges } from '../flows/recorded-exchanges.ts';
import { describedOperations } from './described-api.ts';
import { readDocuments, servedDocuments } from './served-documents.ts';

const YAML = `# Jobs, for whom it may concern.
---
info: { title: Jobs, version: "1" }
openapi: 3.0.3
paths:
  /jobs/{id}:
    get:
      responses:
        200: { content: { application/json: { schema: &id { type: object, required: [id] } } } }
        default: { content: { application/json: { schema: *id } } }
`;

function served(...bodies: readonly (object | string)[]) {
  const steps = bodies.map((body, index) =>
    anHttpStep(`get-${index}`, aResponse(200, body), { request: { path: '/openapi' } }),
  );
  return servedDocuments(recordedExchanges([cited(aFlowRun('jobs', steps))]));
}
const faultsOf = (body: string) => served(body).map((each) => ('fault' in each ? each.fault : 'read'));

test('a document in YAML is read as one in JSON is', () => {
  const document = {
    info: { title: 'Jobs', version: '1' },
    openapi: '3.0.3',
    paths: {
      '/jobs/{id}': {
        get: {
          responses: Object.fromEntries(
            ['200', 'default'].map((status) => [
              status,
              { content: { 'application/json': { schema: { type: 'object', required: ['id'] } } } },
            ]),
          ),
        },
      },
    },
  };
  const [yaml] = readDocuments(served(YAML));
  const [json] = readDocuments(served(document));
  expect(yaml?.document).toEqual(json?.document);
  expect(describedOperations(yaml ? [yaml] : [])).toMatchObject([
    {
      file: '/openapi of api',
      servedBy: 'api',
      method: 'GET',
      path: '/jobs/{id}',
      answers: [{ status: '200', schema: { required: ['id'] } }, { status: 'default' }],
    },
  ]);
});

test('one that several flows asked for is one', () => expect(served(YAML, YAML)).toHaveLength(1));

describe('what says that it is a document and cannot be used is told', () => {
  const bomb = [
    'a: &a [x,x,x,x,x,x,x,x,x]',
    ...'bcdefgh'.split('').map((name, index) => `${name}: &${name} [${`*${'abcdefg'[index]},`.repeat(9)}]`),
  ].join('\n');
  test.each([
    ['no YAML', 'openapi: 3.0.3\npaths: [\n', /^line \d+: /],
    ['a key that stands there twice', 'openapi: 3.0.3\npaths: {}\npaths: {}\n', /^line 3: Map keys must be unique$/],
    ['deep lists', `openapi: 3.0.3\npaths: ${'['.repeat(5000)}`, /^line 2: values are nested deeper than 100 levels/],
    ['an alias bomb', `openapi: 3.0.3\n${bomb}\npaths: *h\n`, /alias/i],
    ['more than a mebibyte', `openapi: 3.0.3\n#${'x'.repeat(1024 * 1024)}\n`, /larger than 1 MiB/],
    ['a version that is a number', 'swagger: 2.0\npaths: {}\n', /written as a text/],
    ['no JSON', '{"openapi": "3.1.0", "paths": }', /^it is not JSON$/],
  ])('%s', (_, body, fault) => {
    expect(faultsOf(body)).toEqual([expect.stringMatching(fault)]);
  });

  test('what of it is not in the evidence', () => {
    const cut = { ...aResponse(200), body: { text: YAML, bytes: 9_000_000, truncated: true } };
    const step = anHttpStep('get', cut, { request: { path: '/openapi.yaml' } });
    expect(servedDocuments(recordedExchanges([cited(aFlowRun('jobs', [step]))]))).toMatchObject([
      { file: '/openapi.yaml of api', fault: 'the end of the document is not in the evidence' },
    ]);
  });
});

test.each([
  ['another answer', '{"status":"ok"}'],
  ['an answer that tells versions', '{"versions":{"openapi":"3.1.0"},"paths":{}}'],
  ['an answer that tells its version', '{"openapi":"3.1.0"}'],
  ['a page', '<html>openapi: 3.0.3</html>'],
  ['another YAML file', 'services:\n  openapi: 3.0.3\n'],
  ['a sentence', 'The word openapi: 3 of them\n'],
])('%s is no document', (_, body) => expect(served(body)).toEqual([]));
