import { contractCoverage } from '../../../src/derive/flows/contract-coverage.ts';
import { judgedFlows, judgedRun, type ReadRun, type ReadSuite } from '../../../src/derive/flows/judged-flows.ts';
import { recordedExchanges } from '../../../src/derive/flows/recorded-exchanges.ts';
import { timeText } from '../../../src/derive/flows/step-text.ts';
import { suiteProofs } from '../../../src/derive/flows/suite-proofs.ts';
import { openapiProofs } from '../../../src/derive/openapi/openapi-proof.ts';
import { defineExhibit, type ExhibitRow } from '../../../src/model/exhibit.ts';
import { countText } from '../../../src/shared/count-text.ts';

export const functionalFigures = defineExhibit({
  meta: { id: 'functional-figures', title: 'Figures' },
  needs: ['run', 'flowRuns', 'importedSuites'],
  consults: ['flowSuite', 'containers', 'openapiDocuments'],
  present({ run, flowRuns, importedSuites, consulted }) {
    const [suite] = consulted.flowSuite.pieces;
    const proofs = [
      ...suiteProofs(importedSuites, run.takenAt, consulted.containers.pieces),
      ...openapiProofs(flowRuns, consulted.openapiDocuments.pieces),
    ];
    const coverage = contractCoverage(suite, suite ? judgedFlows(suite, flowRuns) : [], proofs);
    const known = coverage.filter(({ status }) => status !== 'not covered');
    const cited = [...new Set(known.flatMap(({ proofs: all }) => all.flatMap(({ evidence }) => evidence)))];
    const statuses = ['proven', 'broken', 'not established', 'excluded', 'not covered'] as const;
    const contracts = {
      cells: [
        'Contracts',
        counted(
          statuses,
          coverage.map(({ status }) => status),
        ),
      ],
      evidence: cited.length > 0 ? cited : [run.evidence],
    };
    const suites = importedSuites.map(({ totals }) => totals.failed + totals.errored > 0);
    return {
      columns: [{ title: 'Figure' }, { title: 'Observed' }],
      rows: [
        ...(suite ? flowRows(suite, flowRuns) : []),
        contracts,
        ...(importedSuites.length > 0
          ? [
              {
                cells: ['Imported suites', `${suites.length}, ${suites.filter(Boolean).length} with failed cases`],
                evidence: importedSuites.map(({ evidence }) => evidence),
              },
            ]
          : []),
      ],
    };
  },
});

function flowRows(suite: ReadSuite, runs: readonly ReadRun[]): ExhibitRow[] {
  const flows = judgedFlows(suite, runs);
  const verdicts = ['passed', 'failed', 'errored', 'blocked', 'excluded', 'not-run'] as const;
  const steps = runs.flatMap((run) => judgedRun(run).steps);
  const evidence = [suite.evidence, ...runs.map((run) => run.evidence)];
  const took = runs.reduce((sum, { durationMs = 0 }) => sum + durationMs, 0);
  const changes = runs.flatMap((run) => judgedRun(run).changes).length;
  const residue = runs.map((run) => judgedRun(run).residue);
  const left = residue.filter((each) => each === 'left' || each === 'unknown').length;
  return [
    {
      cells: [
        'Flows',
        `${counted(
          verdicts,
          flows.map(({ verdict }) => verdict),
        )} of ${flows.length}`,
      ],
      evidence,
    },
    {
      cells: [
        'Steps',
        `${steps.filter(({ verdict }) => verdict === 'passed').length} of ${steps.length} passed in ${timeText(took)}; ${countText(recordedExchanges(runs).length, 'answer')} over HTTP`,
      ],
      evidence,
    },
    {
      cells: ['Left behind', left === 0 ? 'nothing that is known of' : `by ${countText(left, 'flow')}, or not known`],
      evidence,
    },
    {
      cells: ['Required services', changes === 0 ? 'none restarted or ended' : countText(changes, 'unexpected change')],
      evidence,
    },
  ];
}

/** `12 passed, 1 failed`: what occurs, in this order. */
function counted<T extends string>(order: readonly T[], found: readonly T[]): string {
  return order
    .map((each) => [each, found.filter((one) => one === each).length] as const)
    .filter(([, count]) => count > 0)
    .map(([each, count]) => `${count} ${each.replace('-', ' ')}`)
    .join(', ');
}
