import { answersOfFlows, operationsOfAll } from '../../../src/derive/openapi/openapi-proof.ts';
import { defineExhibit } from '../../../src/model/exhibit.ts';

export const describedOperations = defineExhibit({
  meta: { id: 'described-operations', title: 'Operations of the OpenAPI documents, and what flows saw of them' },
  needs: ['flowSuite', 'flowRuns', 'openapiDocuments'],
  present({ flowRuns, openapiDocuments }) {
    const operations = operationsOfAll(flowRuns, openapiDocuments);
    if (operations.length === 0)
      return { notApplicable: 'no OpenAPI document with operations lies in the repository or was served to a flow' };
    const answers = answersOfFlows(flowRuns, openapiDocuments);
    return {
      columns: [
        { title: 'Operation', style: 'code' },
        { title: 'Document' },
        { title: 'Described' },
        { title: 'Seen' },
        { title: 'Result' },
      ],
      rows: operations.map((operation) => {
        const { method, path, file, evidence } = operation;
        const own = answers.filter((answer) => sameOperation(answer.operation, operation));
        const wrong = own.filter(({ result }) => result !== 'as described');
        const seen = [...new Set(own.map(({ exchange }) => exchange.response.status))].toSorted((a, b) => a - b);
        const results = [...new Set(wrong.map(({ result }) => result))];
        const said =
          own.length === 0 ? '– not asked' : wrong.length === 0 ? '✓ as described' : `✗ ${results.join(', ')}`;
        const described = operation.answers.map(({ status }) => status).join(', ');
        return {
          cells: [`${method} ${path}`, file, described, seen.join(', '), said],
          evidence: [evidence, ...new Set(own.map(({ exchange }) => exchange.evidence))],
        };
      }),
    };
  },
});

type Operation = ReturnType<typeof operationsOfAll>[number];

function sameOperation(a: Operation, b: Operation): boolean {
  return a.file === b.file && a.method === b.method && a.path === b.path;
}
