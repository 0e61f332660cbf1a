import type { VariableUse } from '../../model/evidence/compose-project.ts';
import { INPUT_LIMITS } from '../limits-of-input.ts';
import type { Environment, Variable } from './environment.ts';
import { parseTemplate, type Substitution } from './template.ts';

/** What was seen of one variable; where it stands is known to the caller only. */
export type Use = Omit<VariableUse, 'path' | 'at'>;

export interface Problem {
  readonly code: 'interpolation' | 'variable-required';
  readonly message: string;
}

export interface Interpolation {
  readonly text: string;
  readonly uses: readonly Use[];
  readonly problems: readonly Problem[];
  /** Problems of operands that are not needed: older versions of Compose look at them all the same. */
  readonly needless: readonly Problem[];
}

/** Operands nest; beyond this depth nobody meant it. */
const DEEPEST = 50;

// The text is not quoted: a fallback in it may be a credential.
const INVALID = refused('invalid interpolation format; a literal $ has to be written as $$');
const TOO_LONG = refused('the value is longer than 1 MiB after its variables were replaced');

/** Replaces the variables of a text by their values. */
export function interpolate(text: string, environment: Environment, depth = 0): Interpolation {
  const parts = depth > DEEPEST ? undefined : parseTemplate(text);
  if (parts === undefined) return INVALID;
  let replaced = '';
  const uses: Use[] = [];
  const problems: Problem[] = [];
  const needless: Problem[] = [];
  for (const part of parts) {
    if (typeof part === 'string') replaced += part;
    else {
      const result = substitute(part, environment, depth);
      replaced += result.text;
      uses.push(...result.uses);
      problems.push(...result.problems);
      needless.push(...result.needless);
    }
    if (replaced.length > INPUT_LIMITS.length) return TOO_LONG;
  }
  return { text: replaced, uses, problems, needless };
}

function refused(message: string): Interpolation {
  return { text: '', uses: [], problems: [{ code: 'interpolation', message }], needless: [] };
}

function substitute(part: Substitution, environment: Environment, depth: number): Interpolation {
  const variable = environment.get(part.name);
  const { operator, name, operand } = part;
  if (operator === 'none') return given(part, variable);
  const inner = hasTemplate(part) ? interpolate(operand, environment, depth + 1) : NOTHING;
  const isSet = variable !== undefined && (operator.endsWith('-if-unset') || variable.value !== '');
  const unneeded = { needless: [...inner.problems, ...inner.needless] };
  switch (operator) {
    case 'default':
    case 'default-if-unset':
      if (isSet) return { ...given(part, variable), ...unneeded };
      return { ...inner, uses: [use(part, 'fallback'), ...inner.uses] };
    case 'alternate':
    case 'alternate-if-unset':
      if (!isSet) return { ...NOTHING, uses: [use(part, 'nothing')], ...unneeded };
      return { ...inner, uses: [use(part, variable.from), ...inner.uses] };
    case 'required':
    case 'required-if-unset': {
      if (isSet) return { ...given(part, variable), ...unneeded };
      const message = `required variable ${name} is missing a value${operand === '' ? '' : `: ${operand}`}`;
      const problem: Problem = { code: 'variable-required', message };
      return { ...NOTHING, uses: [use(part, 'nothing')], problems: [problem, ...inner.problems] };
    }
  }
}

const NOTHING: Interpolation = { text: '', uses: [], problems: [], needless: [] };

/** The message of a required variable is a template only when it looks like one. */
function hasTemplate({ operator, operand }: Substitution): boolean {
  return !operator.startsWith('required') || operand.includes('$');
}

function given(part: Substitution, variable: Variable | undefined): Interpolation {
  return { ...NOTHING, text: variable?.value ?? '', uses: [use(part, variable?.from ?? 'nothing')] };
}

function use({ name, operator, operand }: Substitution, resolvedFrom: Use['resolvedFrom']): Use {
  return { name, operator, resolvedFrom, ...(operator !== 'none' && { fallback: operand }) };
}
