import { hasFallback, isAmbient, isCredentialUse } from '../../derive/variable-use.ts';
import type { ComposeProject, VariableUse } from '../../model/evidence/compose-project.ts';
import { groupBy } from '../../shared/group-by.ts';
import type { Contract } from './contract.ts';

/** What the Compose files ask for by themselves: a variable without a fallback is required, whatever its guard is. */
export function composeContract(project: ComposeProject): Contract {
  const used = groupBy(
    project.variables.filter(({ name }) => !isAmbient(name)),
    ({ name }) => name,
  );
  const entries = [...used].map(([name, uses]) => ({
    name,
    required: uses.some(isRequired),
    secret: uses.some(isCredentialUse),
    services: [],
    at: (uses.find(isRequired) ?? uses[0]).at,
  }));
  return { written: false, entries };
}

/** An empty fallback says that it may be left out; `:+` and `+` take nothing when it is unset. */
export function isRequired(use: VariableUse): boolean {
  return use.operator === 'none' || use.operator === 'required' || use.operator === 'required-if-unset';
}

/** True for a credential that the Compose files would replace by nothing, or by a text everybody can read. */
export function isUnguarded(use: VariableUse): boolean {
  const optional = use.operator === 'default' || use.operator === 'default-if-unset';
  return isCredentialUse(use) && (use.operator === 'none' || (optional && (use.fallback === '' || hasFallback(use))));
}
