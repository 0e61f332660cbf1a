import { judgedRun, type ReadRun } from '../../../src/derive/flows/judged-flows.ts';
import { defineExhibit, type ExhibitRow } from '../../../src/model/exhibit.ts';
import { countText } from '../../../src/shared/count-text.ts';
import { groupBy } from '../../../src/shared/group-by.ts';

export const stabilityAroundFlows = defineExhibit({
  meta: { id: 'stability-around-flows', title: 'Required services before and after each flow' },
  needs: ['flowSuite', 'flowRuns'],
  present({ flowRuns }) {
    const guarded = flowRuns.flatMap(guardedBy);
    if (guarded.length === 0) return { notApplicable: 'no flow that ran names a service that it requires' };
    const quiet = groupBy(
      guarded.filter(({ result }) => result === UNCHANGED),
      ({ container }) => container,
    );
    return {
      columns: [
        { title: 'Container' },
        { title: 'Flow' },
        { title: 'State before → after' },
        { title: 'Restarts' },
        { title: 'Result' },
      ],
      rows: [
        ...guarded.filter(({ result }) => result !== UNCHANGED).map((each) => rowOf([each])),
        ...[...quiet.values()].map(rowOf),
      ],
      note: 'A container that was the same around several flows stands in one row',
    };
  },
});

const UNCHANGED = '✓ unchanged';

interface Guarded {
  readonly flow: string;
  readonly container: string;
  readonly states: string;
  readonly restarts: string;
  readonly result: string;
  readonly evidence: ReadRun['evidence'];
}

function guardedBy(run: ReadRun): Guarded[] {
  const { changes } = judgedRun(run);
  return run.stability.before.map((before) => {
    const after = run.stability.after.find(({ container }) => container === before.container);
    const change = changes.find(({ container }) => container === before.container);
    const isAsked = run.stability.asked.includes(before.service);
    return {
      flow: run.flow,
      container: before.container,
      states: `${before.state} → ${after?.state ?? 'not there'}`,
      restarts: after ? `${before.restarts} → ${after.restarts}` : String(before.restarts),
      result: change ? `✗ ${change.what}` : isAsked ? 'touched by the flow itself' : UNCHANGED,
      evidence: run.evidence,
    };
  });
}

function rowOf([first, ...others]: readonly [Guarded, ...Guarded[]]): ExhibitRow {
  const { container, flow, states, restarts, result, evidence } = first;
  const flows = others.length === 0 ? flow : countText(others.length + 1, 'flow');
  return {
    cells: [container, flows, states, restarts, result],
    evidence: [evidence, ...others.map((each) => each.evidence)],
  };
}
