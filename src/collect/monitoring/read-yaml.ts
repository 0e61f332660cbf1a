import { createAllowance, TooMuch } from '../../compose/allowance.ts';
import { linePositions } from '../../compose/line-positions.ts';
import { isNull, type Tree } from '../../compose/tree.ts';
import { parseDocuments, YamlFault } from '../../compose/yaml/parse-documents.ts';
import { yamlTree } from '../../compose/yaml/yaml-tree.ts';
import type { FileFault } from '../../model/evidence/file-fault.ts';
import type { Position } from '../../model/evidence/position.ts';

/** A YAML file of one document, as far as it could be read, and what is wrong in it; the faults may be added to. */
export interface ReadYaml {
  /** Absent when the text is no YAML or is empty. */
  readonly tree?: Tree;
  readonly faults: FileFault[];
  readonly start: Position;
}

/** @param file the name of the file in positions, relative to the project directory */
export function readYaml(file: string, source: string): ReadYaml {
  const text = source.replace(/^\uFEFF/, '');
  const positionOf = linePositions(file, text);
  const faults: FileFault[] = [];
  const start = positionOf(0);
  const report = ({ offset, message }: YamlFault) => faults.push({ message, at: positionOf(offset) });
  try {
    const { documents, faults: broken } = parseDocuments(text);
    broken.forEach(report);
    const [document] = documents;
    if (broken.length > 0 || !document) return { faults, start };
    const context = { positionOf, directory: '', report, allowance: createAllowance(), values: 0 };
    const tree = yamlTree(document, context);
    return isNull(tree) ? { faults, start } : { tree, faults, start };
  } catch (error) {
    if (error instanceof TooMuch) faults.push({ message: error.message, at: start });
    else if (error instanceof YamlFault) report(error);
    else throw error;
    return { faults, start };
  }
}
