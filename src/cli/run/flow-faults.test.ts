import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hangs } from '../../../fixtures/faults/matrix/cell-run.ts';
import { FLOW_CELLS } from '../../../fixtures/faults/matrix/flows/flow-cells.ts';
import { type FlowSystem, flowSystem } from '../../../fixtures/faults/matrix/flows/flow-system.ts';
import { type FlowBaseline, flowBaseline, runFlowCell } from '../../../fixtures/faults/matrix/flows/run-flow-cell.ts';
import { runEach } from '../../../fixtures/faults/matrix/run-matrix.ts';
import { LONG_MS } from './testing/fault-tests.ts';

// What steps of flows ask, and every way in which it is not answered. Of so many runs only every fifth is made here,
// always the same ones; `npm run faults` makes all of them.

const some = FLOW_CELLS.filter((_, index) => index % 5 === 0);

let system: FlowSystem;
let sound: FlowBaseline;
beforeAll(async () => {
  system = await flowSystem();
  sound = await flowBaseline(
    system,
    FLOW_CELLS.map(({ call }) => call),
  );
}, LONG_MS);
afterAll(() => system.close());

describe.each(['http', 'websocket', 'sql', 'redis'])('a step that asks by %s', (kind) => {
  test(
    'may be answered with anything, or without an end: it never passes, the steps behind it do not run, and it ends in time',
    async () => {
      const cells = some.filter(({ source }) => source === `flow ${kind}`);
      const runs = await runEach(cells, (cell) => runFlowCell(sound, cell));
      expect(runs.length).toBeGreaterThan(5);
      expect(runs.filter((run) => run.falsehoods.length > 0 || hangs(run))).toEqual([]);
    },
    LONG_MS,
  );
});
