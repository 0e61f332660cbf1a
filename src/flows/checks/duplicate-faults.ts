import { CONTRACTS } from '../contracts.ts';
import type { Report } from '../fault.ts';
import type { SoundFile } from '../sound-flows.ts';

/** Ids that are given twice: of flows in the file, of steps and of captures in a flow, of contracts. */
export function duplicateFaults({ flows, sections }: SoundFile, report: Report): void {
  const once = firstOnly(report);
  for (const { flow, path, steps } of flows) {
    once('flow', flow.id, [...path, 'id']);
    const stepOnce = firstOnly(report);
    const captureOnce = firstOnly(report);
    for (const { step, path: at } of steps) {
      stepOnce('step', step.id, [...at, 'id']);
      for (const name of Object.keys(step.capture ?? {})) captureOnce('capture', name, [...at, 'capture', name]);
    }
  }
  for (const id of Object.keys(sections.contracts ?? {}))
    if (CONTRACTS.some((contract) => contract.id === id))
      report('flow.duplicate', ['contracts', id], `"${id}" is a built-in contract`, 'key');
}

function firstOnly(report: Report): (what: string, id: string, path: readonly PropertyKey[]) => void {
  const seen = new Set<string>();
  return (what, id, path) => {
    if (seen.has(id)) report('flow.duplicate', path, `there is another ${what} "${id}" already`);
    seen.add(id);
  };
}
