import { expect, test } from 'vitest';
import { cited } from '../../testing/compose.ts';
import { aFlowRun, anHttpStep, aResponse, aSuite, aSuiteFlow } from '../../testing/flows.ts';
import { anOpenapiDocument } from '../../testing/openapi.ts';
import { describedOperations } from './described-operations.ts';

const flowSuite = cited(aSuite([aSuiteFlow('jobs')]));
const openapiDocuments = [cited(anOpenapiDocument(), 'E9')];
const rows = (...responses: ReturnType<typeof aResponse>[]) => {
  const run = aFlowRun(
    'jobs',
    responses.map((response, index) => anHttpStep(`s${index}`, response)),
  );
  const table = describedOperations.present({ flowSuite, flowRuns: [cited(run, 'E2')], openapiDocuments });
  return 'rows' in table ? table.rows : [];
};

test('each operation, whether it was asked, and whether the answers are as described', () => {
  expect(rows()).toMatchObject([{ cells: ['GET /api/jobs', 'openapi.yaml', '200', '', '– not asked'] }]);
  expect(rows(aResponse(200, { id: 'a' }))).toMatchObject([
    { cells: ['GET /api/jobs', 'openapi.yaml', '200', '200', '✓ as described'], evidence: ['E9', 'E2'] },
  ]);
  expect(rows(aResponse(200, {}), aResponse(401))).toMatchObject([
    { cells: ['GET /api/jobs', 'openapi.yaml', '200', '200, 401', '✗ differs, undocumented status'] },
  ]);
});

test('a document that a service served to a flow counts as well', () => {
  const served = { openapi: '3.1.0', paths: { '/openapi.json': { get: { responses: { 200: {} } } } } };
  const step = anHttpStep('document', aResponse(200, served), { request: { path: '/openapi.json' } });
  const flowRuns = [cited(aFlowRun('jobs', [step]), 'E2')];
  expect(describedOperations.present({ flowSuite, flowRuns, openapiDocuments: [] })).toMatchObject({
    rows: [{ cells: ['GET /openapi.json', '/openapi.json of api', '200', '200', '✓ as described'] }],
  });
});

test('nothing to show without a document', () => {
  expect(describedOperations.present({ flowSuite, flowRuns: [], openapiDocuments: [] })).toEqual({
    notApplicable: 'no OpenAPI document with operations lies in the repository or was served to a flow',
  });
});
