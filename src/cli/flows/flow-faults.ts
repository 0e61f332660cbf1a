import type { FlowFault } from '../../flows/fault.ts';
import { GatesError } from '../../model/errors.ts';
import { countText } from '../../shared/count-text.ts';

const HINT = 'Correct each place; `gates flows lint` confirms it. Nothing was sent.';

/** The error for faults of flow files: all of them, each at its place. */
export function invalidFlows(faults: readonly string[], hint = HINT): GatesError {
  const message = `${countText(faults.length, 'fault')} in the flow files:\n  ${faults.join('\n  ')}`;
  return new GatesError({ code: 'GATES_FLOWS_INVALID', message, hint });
}

/** A fault in one line: `jobs.flow.yaml:12:7: unknown key … [flow.shape]`. */
export function faultLine({ at, message, code }: FlowFault): string {
  return `${at.file}:${at.line}:${at.column}: ${message} [${code}]`;
}

/** The error of a command that cannot do without a flow file. */
export function noFlowFiles(directory: string): GatesError {
  const message = `There is no flow file in ${directory}/flows.`;
  const hint = '`gates flows init` writes a first one; --flow-file names others.';
  return new GatesError({ code: 'GATES_FLOWS_INVALID', message, hint });
}
