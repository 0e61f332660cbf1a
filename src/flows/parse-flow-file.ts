import { FlowFile } from '../model/flow/flow-file.ts';
import { compareText } from '../shared/compare.ts';
import type { Places } from '../strict-yaml/places.ts';
import { type ReadYaml, readYaml } from '../strict-yaml/read-yaml.ts';
import { schemaFaults } from '../strict-yaml/schema-faults.ts';
import { flowFaults } from './checks/flow-faults.ts';
import { type FlowFault, reportTo } from './fault.ts';
import type { FlowContext } from './flow-context.ts';
import { soundPart } from './sound-flows.ts';

/** A flow file that was read: its content when it is without faults, else all of its faults in the order of the file. */
export interface ParsedFlowFile {
  readonly path: string;
  readonly content?: FlowFile;
  readonly faults: readonly FlowFault[];
  readonly places: Places;
}

/**
 * Reads a flow file and finds every fault that can be found without sending anything.
 *
 * @param path its name, for the places of faults
 */
export function parseFlowFile(text: string, path: string, context: FlowContext = {}): ParsedFlowFile {
  return checkFlowFile(readYaml(text, path), path, context);
}

/** The same for a file whose YAML was read: what files it names may have to be read before it can be checked. */
export function checkFlowFile(
  { value, places, faults: unread }: ReadYaml,
  path: string,
  context: FlowContext,
): ParsedFlowFile {
  const faults: FlowFault[] = unread.map((fault) => ({ code: 'flow.syntax', ...fault }));
  if (value === undefined) return { path, faults: inOrder(faults), places };
  const parsed = FlowFile.safeParse(value);
  if (!parsed.success) {
    const shapes = schemaFaults(parsed.error.issues, { shape: FlowFile, places, value });
    faults.push(...shapes.map((fault) => ({ code: 'flow.shape' as const, ...fault })));
  }
  flowFaults(soundPart(value), context, reportTo(faults, places));
  const isSound = parsed.success && faults.length === 0;
  return { path, ...(isSound && { content: parsed.data }), faults: inOrder(faults), places };
}

function inOrder(faults: readonly FlowFault[]): FlowFault[] {
  return faults.toSorted(
    (left, right) =>
      left.at.line - right.at.line || left.at.column - right.at.column || compareText(left.message, right.message),
  );
}
