import type { VariableUse } from '../../model/evidence/compose-project.ts';
import type { DeepReadonly } from '../../model/evidence/kinds.ts';
import { isSecretName } from '../../shared/secret-name.ts';

export type ReadVariableUse = DeepReadonly<VariableUse>;

const NAMED_VALUE = /\.(?:environment|args)\.(.+)$/;
const REFERENCE = /^\$(?:\w+|\{.*\})$/s;
const SWITCH = /^(?:true|false|yes|no|on|off|null|none)$/i;
const URL_WITH_PASSWORD = /:\/\/[^\s:@/]*:(?!\$)[^@]+@/;

/** True when a credential comes from this use: by the variable's own name, or by the name of the value it ends up in. */
export function isCredentialUse(use: ReadVariableUse): boolean {
  const target = NAMED_VALUE.exec(use.path)?.[1];
  return isSecretName(use.name) || (target !== undefined && isSecretName(target));
}

/** True when the use brings a text of its own for the case that the variable is not set. */
export function hasFallback(use: ReadVariableUse): boolean {
  return (use.operator === 'default' || use.operator === 'default-if-unset') && (use.fallback ?? '') !== '';
}

/** True when the fallback is a credential written into the file, and not a switch or a reference to another variable. */
export function hasCredentialFallback(use: ReadVariableUse): boolean {
  const fallback = use.fallback ?? '';
  if (!hasFallback(use) || REFERENCE.test(fallback) || SWITCH.test(fallback)) return false;
  return isCredentialUse(use) || URL_WITH_PASSWORD.test(fallback);
}

/** True when the use has nothing of its own for the case that the variable is not set. An empty fallback is something. */
export function needsValue({ operator }: ReadVariableUse): boolean {
  return operator === 'none' || operator === 'required' || operator === 'required-if-unset';
}

/** True when the use is replaced by nothing if the variable is not set: `${NAME}` and `${NAME:-}`. */
export function becomesBlank(use: ReadVariableUse): boolean {
  if (use.operator === 'none') return true;
  return (use.operator === 'default' || use.operator === 'default-if-unset') && use.fallback === '';
}

/**
 * The service and the key of it that a value path lies in: `services.db.image` is `image` of `db`. The names of the
 * services are needed because a name may hold dots.
 */
export function serviceValue(path: string, services: readonly string[]): { service: string; key: string } | undefined {
  const named = services
    .filter((name) => path.startsWith(`services.${name}.`))
    .toSorted((a, b) => b.length - a.length)[0];
  const service = named ?? /^services\.([^.]+)\./.exec(path)?.[1];
  if (service === undefined) return undefined;
  const [key = ''] = path.slice(`services.${service}.`.length).split(/[.[]/, 1);
  return { service, key };
}

/** True for variables that the shell or Compose sets itself, so that no environment file has to. */
export function isAmbient(name: string): boolean {
  return /^(?:HOME|PATH|PWD|USER|COMPOSE_\w+)$/.test(name);
}
