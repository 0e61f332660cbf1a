import { type ReadVariableUse, serviceValue } from '../../../src/derive/environment/variable-use.ts';
import { defineExhibit } from '../../../src/model/exhibit.ts';
import { compareText } from '../../../src/shared/compare.ts';
import { groupBy } from '../../../src/shared/group-by.ts';

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
  present({ composeProject: { variables, services, evidence } }) {
    if (variables.length === 0) return { notApplicable: 'the Compose files use no variable' };
    const names = services.map(({ name }) => name);
    const alike = groupBy(variables.toSorted(byNameThenPlace), (use) =>
      [use.name, whenUnset(use), use.resolvedFrom].join(' '),
    );
    const rows = [...alike.values()].map((uses) => ({
      cells: [
        uses[0].name,
        whenUnset(uses[0]),
        RESOLVED_FROM[uses[0].resolvedFrom],
        usersText(uses, names),
        placesText(uses),
      ],
      evidence: [evidence],
    }));
    return {
      columns: [
        { title: 'Variable', style: 'code' },
        { title: 'Becomes' },
        { title: 'Resolved from' },
        { title: 'Used by' },
        { title: 'Where', style: 'code' },
      ],
      rows,
    };
  },
});

function whenUnset({ operator, fallback }: ReadVariableUse): string {
  const isBlank = fallback === '' && (operator === 'default' || operator === 'default-if-unset');
  return isBlank ? 'blank when it has no value' : WHEN_UNSET[operator];
}

/** The services that use it, else the part of the file: `networks`. */
function usersText(uses: readonly ReadVariableUse[], names: readonly string[]): string {
  const users = uses.map(({ path }) => serviceValue(path, names)?.service ?? path.split('.', 1).join(''));
  return [...new Set(users)].join(', ');
}

/** `compose.yaml:9, 20`. */
function placesText(uses: readonly ReadVariableUse[]): string {
  const byFile = groupBy(uses, ({ at }) => at.file);
  return [...byFile].map(([file, inFile]) => `${file}:${linesOf(inFile).join(', ')}`).join('; ');
}

function linesOf(uses: readonly ReadVariableUse[]): number[] {
  return [...new Set(uses.map(({ at }) => at.line))];
}

function byNameThenPlace(a: ReadVariableUse, b: ReadVariableUse): number {
  const place = compareText(a.at.file, b.at.file) || a.at.line - b.at.line || a.at.column - b.at.column;
  return compareText(a.name, b.name) || place;
}
