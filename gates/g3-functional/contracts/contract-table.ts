import { contractCoverage } from '../../../src/derive/flows/contract-coverage.ts';
import { judgedFlows } from '../../../src/derive/flows/judged-flows.ts';
import { suiteProofs } from '../../../src/derive/flows/suite-proofs.ts';
import { openapiProofs } from '../../../src/derive/openapi/openapi-proof.ts';
import { defineExhibit } from '../../../src/model/exhibit.ts';

export const contractTable = defineExhibit({
  meta: { id: 'contract-table', title: 'Contracts, and what proves each of them' },
  needs: ['run', 'flowRuns', 'importedSuites'],
  consults: ['flowSuite', 'containers', 'openapiDocuments'],
  present({ run, flowRuns, importedSuites, consulted }) {
    const [suite] = consulted.flowSuite.pieces;
    const flows = suite ? judgedFlows(suite, flowRuns) : [];
    const proofs = [
      ...suiteProofs(importedSuites, run.takenAt, consulted.containers.pieces),
      ...openapiProofs(flowRuns, consulted.openapiDocuments.pieces),
    ];
    const known = suite?.evidence ?? run.evidence;
    const rows = contractCoverage(suite, flows, proofs).map(({ contract, origin, status, proofs: of }) => ({
      cells: [
        contract.id,
        contract.title,
        origin === 'built-in' ? '' : origin,
        MARKS[status],
        of.map(({ name, status: each }) => (each === status ? name : `${name} (${each})`)).join(', '),
      ],
      evidence: [...new Set(of.flatMap(({ evidence }) => evidence)), ...(of.length === 0 ? [known] : [])],
    }));
    return {
      columns: [
        { title: 'Contract', style: 'code' },
        { title: 'Promises' },
        { title: 'Origin' },
        { title: 'Status' },
        { title: 'Flows and suites' },
      ],
      rows,
      note: 'Proven: a flow or suite that covers it passed and none failed. Broken: one that covers it failed, and tells at which step. Not covered: nothing that is configured looks at it',
    };
  },
});

const MARKS = {
  proven: '✓ proven',
  broken: '✗ broken',
  'not established': '? not established',
  excluded: '– not run (excluded)',
  'not covered': '– NOT COVERED',
} as const;
