import type { Position } from '../../model/evidence/position.ts';
import type { Allowance } from '../allowance.ts';
import type { Diagnosis } from '../diagnosis.ts';
import { linePositions } from '../line-positions.ts';
import { isNull, type Mapping, type Tree } from '../tree.ts';
import { CHANGES } from '../version/changes.ts';
import { parseDocuments, YamlFault } from './parse-documents.ts';
import { type FileContext, yamlTree } from './yaml-tree.ts';

export interface ComposeText {
  /** The name of the file in positions, relative to the project directory. */
  readonly file: string;
  /** The folder that relative paths in the file start from. */
  readonly directory: string;
  readonly text: string;
}

/** Parses a Compose file into its documents. What is wrong is reported with the code `yaml`. */
export function parseCompose(source: ComposeText, diagnosis: Diagnosis, allowance: Allowance): readonly Mapping[] {
  const text = source.text.replace(/^\uFEFF/, '');
  const positionOf = linePositions(source.file, text);
  const report = ({ offset, message }: YamlFault) => diagnosis.error('yaml', message, positionOf(offset));
  try {
    const { documents, faults } = parseDocuments(text);
    faults.forEach(report);
    if (faults.length > 0) return [];
    const notFinite = (at: Position) => {
      if (!diagnosis.isNewer(CHANGES.notFinite, at)) diagnosis.error('wrong-type', 'infinity is no value here', at);
    };
    const context: FileContext = { positionOf, directory: source.directory, report, notFinite, allowance, values: 0 };
    return topLevelMappings(
      documents.map((document) => yamlTree(document, context)),
      diagnosis,
      positionOf(0),
    );
  } catch (error) {
    if (!(error instanceof YamlFault)) throw error;
    report(error);
    return [];
  }
}

function topLevelMappings(trees: readonly Tree[], diagnosis: Diagnosis, start: Tree['at']): readonly Mapping[] {
  if (trees.length < 2 && trees.every(isNull)) {
    diagnosis.error('yaml', 'empty compose file', start);
    return [];
  }
  return trees.filter((tree): tree is Mapping => {
    if (tree.type === 'mapping') return true;
    diagnosis.error('yaml', 'the top level must be a mapping', tree.at);
    return false;
  });
}
