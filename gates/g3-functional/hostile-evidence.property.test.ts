import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import type { StepRun } from '../../src/model/evidence/flow-run.ts';
import { USUAL_SEVERITY } from '../../src/model/settings.ts';
import { captureOf } from '../testing/capture.ts';
import { aContainer, aRun } from '../testing/evidence.ts';
import { aFlowRun, anHttpStep, anImportedSuite, aResponse, aSuite, aSuiteFlow } from '../testing/flows.ts';
import { anOpenapiDocument } from '../testing/openapi.ts';
import { g3Gate } from './index.generated.ts';

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '__proto__',
    '${secrets.x}',
    '${',
    '«redacted:',
    '{"openapi":"3.1.0","paths":{"/":[]}}',
    '[[',
    '\n|',
    '/api/jobs',
  ),
);

/** A step of which everything that an audited system or a flow file could have written is hostile. */
const step = fc
  .record({ body: text, header: text, path: text, status: fc.integer({ min: 100, max: 599 }), id: text })
  .map(
    ({ body, header, path, status, id }): StepRun =>
      anHttpStep(id, aResponse(status, body, { 'content-type': header, [header]: body }), {
        request: { path, headers: { [header]: body, authorization: `Bearer \${${id}}` }, body },
        captures: [{ name: id }],
        attempts: { count: 2, timeline: [{ atMs: 0, attempt: 1, state: body }], leftOut: 1 },
        warn: { kind: 'http', text: { contains: body } },
      }),
  );
const forged = text.map(
  (key): StepRun => ({
    ...anHttpStep('forge', aResponse(200)),
    kind: 'jwt',
    record: { kind: 'jwt', header: { alg: key }, payload: { [key]: key }, signature: 'not checked', forged: { key } },
    captures: [{ name: key }],
  }),
);

test('whatever systems and files say, every check and exhibit comes to a statement', { timeout: 120_000 }, () => {
  const options = { runId: 'r1', failOn: 'P1', severity: USUAL_SEVERITY, keepGoing: false } as const;
  fc.assert(
    fc.property(text, fc.array(fc.oneof(step, forged), { maxLength: 4 }), text, (id, steps, other) => {
      const suite = aSuite([aSuiteFlow(id, { title: other, covers: [other], required: true }), aSuiteFlow(other)], {
        contracts: [{ id: other, title: id }],
        secrets: [{ name: id, source: other, found: true, credential: { name: 'SECRET', value: other } }],
      });
      const residue = { created: [{ kind: other, id: other, step: id }] };
      const results = anImportedSuite(other, { cases: [{ names: [id], verdict: 'failed', message: other }] });
      const result = evaluate(
        captureOf(
          ['run', 'run', aRun({ gates: ['g3'] })],
          ['flowSuite', 'flows', suite],
          ['flowRuns', id, aFlowRun(id, steps, { residue })],
          ['importedSuites', other, results],
          ['openapiDocuments', other, anOpenapiDocument({ type: other, $ref: other })],
          ['containers', 'api', aContainer('api', { service: other })],
        ),
        [g3Gate],
        options,
      );
      expect(result.gates[0]?.counts.crashed).toBe(0);
      expect(JSON.stringify(result)).not.toMatch(/"reason":"crashed: /);
    }),
    { numRuns: 300 },
  );
});
