import type { Report } from '../fault.ts';
import type { FlowContext } from '../flow-context.ts';
import type { SoundFile } from '../sound-flows.ts';
import { actionFaults } from './action-faults.ts';
import { budgetFaults } from './budget-faults.ts';
import { captureFaults } from './capture-faults.ts';
import { duplicateFaults } from './duplicate-faults.ts';
import { effectFaults } from './effect-faults.ts';
import { expectationFaults } from './expectation-faults.ts';
import { nameFaults } from './name-faults.ts';
import { repetitionFaults } from './repetition-faults.ts';
import { sectionFaults } from './section-faults.ts';
import { variableFaults } from './variable-faults.ts';

/** Everything that is wrong with a file beside its shape. */
export function flowFaults(file: SoundFile, context: FlowContext, report: Report): void {
  sectionFaults(file, report);
  duplicateFaults(file, report);
  budgetFaults(file, report);
  for (const flow of file.flows) {
    nameFaults(flow, file, context, report);
    variableFaults(flow, file, report);
    effectFaults(flow, report);
    for (const placed of flow.steps) {
      actionFaults(placed, flow, report);
      captureFaults(placed, report);
      expectationFaults(placed, context, report);
      repetitionFaults(placed, flow, report);
    }
  }
}
