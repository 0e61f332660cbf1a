import type { ReadVariableUse } from '../../../src/derive/variable-use.ts';
import { defineExhibit } from '../../../src/model/exhibit.ts';
import { compareText } from '../../../src/shared/compare.ts';

const WHEN_UNSET: Record<ReadVariableUse['operator'], string> = {
  none: 'blank when it is unset',
  default: 'a fallback when it is unset or empty',
  'default-if-unset': 'a fallback when it is unset',
  required: 'refused when it is unset or empty',
  'required-if-unset': 'refused when it is unset',
  alternate: 'another text when it has a value',
  'alternate-if-unset': 'another text when it is set',
};

const RESOLVED_FROM: Record<ReadVariableUse['resolvedFrom'], string> = {
  environment: 'the environment',
  'env-file': 'an environment file',
  fallback: 'its fallback',
  nothing: 'nothing',
};

export const variablesUsed = defineExhibit({
  meta: { id: 'variables-used', title: 'Variables used in the Compose files' },
  needs: ['composeProject'],
  present({ composeProject: { variables, evidence } }) {
    if (variables.length === 0) return { notApplicable: 'the Compose files use no variable' };
    const rows = variables.toSorted(byNameThenPlace).map(({ name, operator, resolvedFrom, path, at }) => ({
      cells: [name, WHEN_UNSET[operator], RESOLVED_FROM[resolvedFrom], path, `${at.file}:${at.line}:${at.column}`],
      evidence: [evidence],
    }));
    return {
      columns: [
        { title: 'Variable', style: 'code' },
        { title: 'Becomes' },
        { title: 'Resolved from' },
        { title: 'Used in', style: 'code' },
        { title: 'Where', style: 'code' },
      ],
      rows,
    };
  },
});

function byNameThenPlace(a: ReadVariableUse, b: ReadVariableUse): number {
  const place = compareText(a.at.file, b.at.file) || a.at.line - b.at.line || a.at.column - b.at.column;
  return compareText(a.name, b.name) || place;
}
