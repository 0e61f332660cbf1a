import { contractCoverage } from '../../../src/derive/flows/contract-coverage.ts';
import { expectedContracts } from '../../../src/derive/flows/expected-contracts.ts';
import { judgedFlows } from '../../../src/derive/flows/judged-flows.ts';
import { suiteProofs } from '../../../src/derive/flows/suite-proofs.ts';
import { openapiProofs } from '../../../src/derive/openapi/openapi-proof.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { sreBook } from '../../../src/model/reference.ts';

export const contractUncovered = defineCheck({
  meta: {
    id: 'contract-uncovered',
    priority: 'P3',
    title: 'What the system shows to promise is covered by a flow or a suite',
    failureTitle: 'Promises of the system are covered by nothing',
    why: 'What nobody looks at can break without anybody being told.',
    fix: 'Write a flow that covers it (`gates flows init` begins one), or name a suite that does with `covers`.',
    impact: 'a broken promise goes unseen',
    effort: 'medium',
    references: [sreBook('testing-reliability', 'Testing for Reliability')],
  },
  needs: ['run', 'flowSuite', 'flowRuns', 'importedSuites'],
  consults: ['containers', 'httpExchanges', 'openapiDocuments'],
  evaluate({ run, flowSuite, flowRuns, importedSuites, consulted }) {
    const containers = consulted.containers.pieces;
    const proofs = [
      ...suiteProofs(importedSuites, run.takenAt, containers),
      ...openapiProofs(flowRuns, consulted.openapiDocuments.pieces),
    ];
    const coverage = contractCoverage(flowSuite, judgedFlows(flowSuite, flowRuns), proofs);
    const own = flowSuite.contracts.map(({ id }) => ({
      id,
      because: 'a flow file describes it',
      evidence: flowSuite.evidence,
      priority: 'P2' as const,
    }));
    const expected = [...own, ...expectedContracts(containers, consulted.httpExchanges.pieces)];
    const findings = expected.flatMap(({ id, because, evidence, ...own }) => {
      const found = coverage.find(({ contract }) => contract.id === id);
      if (found?.status !== 'not covered') return [];
      return [
        {
          subject: { contract: id },
          message: `nothing covers it, though ${because}`,
          observed: 'no flow and no suite covers it',
          expected: found.contract.title,
          ...own,
          evidence: [evidence, flowSuite.evidence] as const,
        },
      ];
    });
    return judge(expected, findings, 'nothing that was observed shows a promise of the system');
  },
});
