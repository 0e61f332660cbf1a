import { expect, test } from 'vitest';
import type { Baseline } from '../../../../fixtures/faults/matrix/baseline.ts';
import type { Cell } from '../../../../fixtures/faults/matrix/cell.ts';
import { hangs } from '../../../../fixtures/faults/matrix/cell-run.ts';
import { runCells } from '../../../../fixtures/faults/matrix/run-matrix.ts';

/** Many audits, on a machine that other tests keep busy. */
export const LONG_MS = 300_000;

/**
 * What must hold of a call, whatever becomes of its answer.
 *
 * @param sound asked when the tests run: the system is audited while it is sound before
 */
export function testFaults(sound: () => Baseline, ofKind: (kind: Cell['kind']) => readonly Cell[]): void {
  test(
    'may be answered with anything that is no answer: nothing looks better',
    async () => {
      const runs = await runCells(sound(), ofKind('ended'));
      expect(runs.filter(({ falsehoods }) => falsehoods.length > 0)).toEqual([]);
    },
    LONG_MS,
  );

  test(
    'may be answered without an end: nothing looks better, and it ends in time',
    async () => {
      const runs = await runCells(sound(), ofKind('endless'));
      expect(runs.filter((run) => run.falsehoods.length > 0 || hangs(run))).toEqual([]);
    },
    LONG_MS,
  );
}
