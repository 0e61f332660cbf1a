import { contentVariables } from '../../derive/environment/used-variables.ts';
import { hasFallback, isAmbient, isCredentialUse, needsValue } from '../../derive/environment/variable-use.ts';
import type { ComposeProject, VariableUse } from '../../model/evidence/compose-project.ts';
import type { Position } from '../../model/evidence/position.ts';
import { groupBy } from '../../shared/group-by.ts';
import type { Contract } from './contract.ts';

/** What one place of the Compose files asks of a variable. */
interface Demand {
  readonly name: string;
  readonly required: boolean;
  readonly secret: boolean;
  readonly at: Position;
}

/** What the Compose files ask for by themselves: a variable without a fallback is required, whatever its guard is. */
export function composeContract(project: ComposeProject): Contract {
  const demands = groupBy(
    demandsOf(project).filter(({ name }) => !isAmbient(name)),
    ({ name }) => name,
  );
  const entries = [...demands].map(([name, all]) => ({
    name,
    required: all.some(({ required }) => required),
    secret: all.some(({ secret }) => secret),
    services: [],
    at: (all.find(({ required }) => required) ?? all[0]).at,
  }));
  return { written: false, entries };
}

/** True when the Compose files have nothing of their own for a variable that is not set. */
export function isRequired(name: string, project: ComposeProject): boolean {
  return demandsOf(project).some((demand) => demand.name === name && demand.required);
}

/** A secret or a config whose content is a variable cannot be without it. */
function demandsOf(project: ComposeProject): readonly Demand[] {
  return [
    ...project.variables.map((use) => {
      return { name: use.name, required: needsValue(use), secret: isCredentialUse(use), at: use.at };
    }),
    ...contentVariables(project).map(({ name, kind, at }) => {
      return { name, required: true, secret: kind === 'secret', at };
    }),
  ];
}

/** True for a credential that the Compose files would replace by nothing, or by a text everybody can read. */
export function isUnguarded(use: VariableUse): boolean {
  const optional = use.operator === 'default' || use.operator === 'default-if-unset';
  return isCredentialUse(use) && (use.operator === 'none' || (optional && (use.fallback === '' || hasFallback(use))));
}
