import { createAllowance } from '../allowance.ts';
import { createDiagnosis, type Diagnosis } from '../diagnosis.ts';
import { childOf, type Tree } from '../tree.ts';
import { parseCompose } from '../yaml/parse-compose.ts';

/** A YAML value in flow form (`[a, b]`) as a tree, for what reads one part of a file. */
export function treeOf(value: string): {
  tree: Tree | undefined;
  diagnosis: Diagnosis;
  faults: () => readonly string[];
} {
  const diagnosis = createDiagnosis();
  const [document] = parseCompose(
    { file: 'compose.yaml', directory: '/project', text: `value: ${value}` },
    diagnosis,
    createAllowance(),
  );
  return {
    tree: childOf(document, 'value'),
    diagnosis,
    faults: () => diagnosis.diagnostics.map(({ message }) => message),
  };
}
