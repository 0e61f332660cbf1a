import type { Report } from '../fault.ts';
import type { SoundFile } from '../sound-flows.ts';
import { worstCase } from '../worst-case.ts';

/** Targets that the flows of the file could send more requests than their budget allows. */
export function budgetFaults(file: SoundFile, report: Report): void {
  for (const [name, { budget }] of Object.entries(file.sections.targets ?? {})) {
    if (!budget) continue;
    const usable = budget.requests - (budget.reserve ?? 0);
    const { requests } = worstCase(name, file.flows, file);
    if (requests <= usable) continue;
    const message = `at worst the flows of this file send ${requests} requests to "${name}", of which ${usable} in ${budget.window} are usable`;
    report('flow.budget', ['targets', name, 'budget'], `${message}; poll a database, a log or a socket instead`, 'key');
  }
}
