import { expect, test } from 'vitest';
import { cited } from '../../testing/compose.ts';
import { aFlowRun, anHttpStep, aResponse, aSuite, aSuiteFlow } from '../../testing/flows.ts';
import { anOpenapiDocument } from '../../testing/openapi.ts';
import { presented } from '../../testing/presented.ts';
import { describedOperations } from './described-operations.ts';

const flowSuite = cited(aSuite([aSuiteFlow('jobs')]));
const openapiDocuments = [cited(anOpenapiDocument(), 'E9')];
const rows = (...responses: ReturnType<typeof aResponse>[]) => {
  const run = aFlowRun(
    'jobs',
    responses.map((response, index) => anHttpStep(`s${index}`, response)),
  );
  const table = presented(describedOperations, { flowSuite, flowRuns: [cited(run, 'E2')], openapiDocuments });
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

test('an answer counts for its own operation only, and codes are listed from low to high', () => {
  const cells = rows(aResponse(401), aResponse(200, { id: 'a' }), aResponse(200, { id: 'a' })).map((row) => row.cells);
  expect(cells).toEqual([['GET /api/jobs', 'openapi.yaml', '200', '200, 401', '✗ undocumented status']]);
});

test('an operation is told from others by its path, its method and its document', () => {
  const { document } = anOpenapiDocument();
  const { '/api/jobs': jobs } = (document as { paths: { '/api/jobs': { get: object } } }).paths;
  const paths = { '/api/jobs': { ...jobs, post: jobs.get }, '/api/users': jobs };
  const described = { ...anOpenapiDocument(), document: { ...(document as object), paths } as typeof document };
  const flowRuns = [cited(aFlowRun('jobs', [anHttpStep('list', aResponse(200, { id: 'a' }))]), 'E2')];
  const table = presented(describedOperations, { flowSuite, flowRuns, openapiDocuments: [cited(described, 'E9')] });
  expect('rows' in table && table.rows.map(({ cells }) => [cells[0], cells.at(-1)])).toEqual([
    ['GET /api/jobs', '✓ as described'],
    ['POST /api/jobs', '– not asked'],
    ['GET /api/users', '– not asked'],
  ]);
});

test('the columns are named', () => {
  expect(presented(describedOperations, { flowSuite, flowRuns: [], openapiDocuments })).toMatchObject({
    columns: [
      { title: 'Operation', style: 'code' },
      { title: 'Document' },
      { title: 'Described' },
      { title: 'Seen' },
      { title: 'Result' },
    ],
  });
});

test('a document that a service served to a flow counts as well', () => {
  const served = { openapi: '3.1.0', paths: { '/openapi.json': { get: { responses: { 200: {} } } } } };
  const step = anHttpStep('document', aResponse(200, served), { request: { path: '/openapi.json' } });
  const flowRuns = [cited(aFlowRun('jobs', [step]), 'E2')];
  expect(presented(describedOperations, { flowSuite, flowRuns, openapiDocuments: [] })).toMatchObject({
    rows: [{ cells: ['GET /openapi.json', '/openapi.json of api', '200', '200', '✓ as described'] }],
  });
});

test('nothing to show without a document', () => {
  expect(presented(describedOperations, { flowSuite, flowRuns: [], openapiDocuments: [] })).toEqual({
    notApplicable: 'no OpenAPI document with operations lies in the repository or was served to a flow',
  });
});
