import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Baseline, baseline } from '../../../fixtures/faults/matrix/baseline.ts';
import type { Cell } from '../../../fixtures/faults/matrix/cell.ts';
import { CELLS } from '../../../fixtures/faults/matrix/cells.ts';
import { runCells } from '../../../fixtures/faults/matrix/run-matrix.ts';
import { turnOfDay } from '../../../fixtures/turn-of-day.ts';
import { LONG_MS, testFaults } from './testing/fault-tests.ts';

// What is asked of the parts of a system, and every way in which it is not answered. Of so many runs a part is made each
// day; `npm run faults` makes all of them.

/** Within so many days every run has been made. */
const DAYS = 9;

let sound: Baseline;
beforeAll(async () => {
  sound = await baseline();
}, LONG_MS);
afterAll(() => sound.system.close());

/** At least one of them, however few there are. */
const today = (cells: readonly Cell[]) => turnOfDay(cells, Math.min(DAYS, cells.length));

describe.each(['http', 'postgres', 'redis'])('a request by %s', (source) => {
  const ofThis = (kind: Cell['kind']) => today(CELLS.filter((cell) => cell.source === source && cell.kind === kind));

  testFaults(() => sound, ofThis);

  test(
    'may be answered a little late: nothing is lost by that',
    async () => {
      const runs = await runCells(sound, ofThis('harmless'));
      expect(runs.filter(({ falsehoods }) => falsehoods.length > 0)).toEqual([]);
    },
    LONG_MS,
  );
});
