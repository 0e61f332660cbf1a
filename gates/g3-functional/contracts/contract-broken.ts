import { contractCoverage } from '../../../src/derive/flows/contract-coverage.ts';
import { type JudgedFlow, judgedFlows } from '../../../src/derive/flows/judged-flows.ts';
import { suiteProofs } from '../../../src/derive/flows/suite-proofs.ts';
import { openapiProofs } from '../../../src/derive/openapi/openapi-proof.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { PRIORITIES, type Priority } from '../../../src/model/priority.ts';
import { sreBook } from '../../../src/model/reference.ts';

export const contractBroken = defineCheck({
  meta: {
    id: 'contract-broken',
    priority: 'P1',
    title: 'No contract is broken by what flows and suites observed',
    failureTitle: 'Contracts are broken',
    why: 'Others build on what a system promises; a flow or suite that is to prove the promise failed.',
    fix: 'Do what is said for the contract, beginning with the step that failed.',
    impact: 'a promise to clients is broken',
    effort: 'medium',
    references: [sreBook('service-level-objectives', 'Service Level Objectives')],
  },
  needs: ['run', 'flowRuns', 'importedSuites'],
  consults: ['flowSuite', 'containers', 'openapiDocuments'],
  evaluate({ run, flowRuns, importedSuites, consulted }) {
    const [suite] = consulted.flowSuite.pieces;
    const flows = suite ? judgedFlows(suite, flowRuns) : [];
    const proofs = [
      ...suiteProofs(importedSuites, run.takenAt, consulted.containers.pieces),
      ...openapiProofs(flowRuns, consulted.openapiDocuments.pieces),
    ];
    const covered = contractCoverage(suite, flows, proofs).filter(
      ({ status }) => status === 'proven' || status === 'broken',
    );
    const findings = covered
      .filter(({ status }) => status === 'broken')
      .flatMap(({ contract, proofs: all }) => {
        const failed = all.filter(({ status }) => status === 'broken');
        const [first, ...others] = failed.flatMap(({ evidence }) => evidence);
        if (first === undefined) return [];
        const names = failed.map(({ name }) => name);
        return [
          {
            subject: { contract: contract.id },
            message: `${names.join(', ')} failed`,
            observed: failed.map(({ name, cause }) => `${name}: ${cause ?? 'failed'}`).join('; '),
            expected: contract.title,
            priority: mostUrgent(flows.filter(({ declared }) => names.includes(declared.id))),
            fix: contract.remedy,
            evidence: [first, ...others] as const,
          },
        ];
      });
    const examined = covered.flatMap(({ proofs: all }) => all.flatMap(({ evidence }) => evidence.slice(0, 1)));
    return judge(
      examined.map((evidence) => ({ evidence })),
      findings,
      'no flow or suite that covers a contract came to a result',
    );
  },
});

/** As urgent as the most urgent flow that failed; P1 for a suite of the team. */
function mostUrgent(flows: readonly JudgedFlow[]): Priority {
  const stated = flows.map(({ declared }) => declared.priority);
  return PRIORITIES.find((priority) => stated.includes(priority)) ?? 'P1';
}
