import { judgedRun } from '../../../src/derive/flows/judged-flows.ts';
import { defineExhibit } from '../../../src/model/exhibit.ts';

export const createdByFlows = defineExhibit({
  meta: { id: 'created-by-flows', title: 'What flows created, and what became of it' },
  needs: ['flowSuite', 'flowRuns'],
  present({ flowSuite, flowRuns }) {
    const rows = flowRuns.flatMap((run) => {
      const { residue, cleanup } = judgedRun(run);
      const done = cleanup.filter(({ verdict }) => verdict === 'passed').length;
      const steps = `${done} of ${cleanup.length} as expected`;
      const fate = residue === 'accepted' ? `accepted: ${run.residue.accepted}` : residue;
      return run.residue.created.map(({ kind, id, step }) => ({
        cells: [run.flow, step, kind, id, steps, fate],
        evidence: [run.evidence],
      }));
    });
    if (rows.length === 0) return { notApplicable: 'no flow that ran created anything' };
    return {
      columns: [
        { title: 'Flow' },
        { title: 'Step' },
        { title: 'Kind' },
        { title: 'Identifier', style: 'code' },
        { title: 'Cleanup' },
        { title: 'Result' },
      ],
      rows,
      note: `Everything that this run created carries the identifier \`${flowSuite.runId}\``,
    };
  },
});
